package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.announced.summary.World.Money;
import org.announced.summary.World.Stated;
import org.announced.summary.World.Told;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;

/**
 * Summaries asked for while announcements are posted, corrected and retracted. Each announcement
 * puts the same amount in two countries, so that half of one would show.
 */
@HttpTest
class ConcurrentSummaryTests {

  private static final int WRITERS = 2;
  private static final int READERS = 2;
  private static final int ROUNDS = 8;

  private final Api api;
  private final World world = new World("C" + UUID.randomUUID().toString().replace("-", ""));
  private final Telling telling;
  private final List<String> questions =
      List.of(
          question("groupBy=country"),
          question("groupBy=country&currency=JPY"),
          question("groupBy=country,year&phasing=SPREAD&currency=EUR&ratesOn=2026-01-02"));
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private final CountDownLatch writing = new CountDownLatch(WRITERS);

  ConcurrentSummaryTests(Api api) {
    this.api = api;
    this.telling = new Telling(api, world);
  }

  private String question(String text) {
    return "/summaries/investments?source=" + Api.encoded(world.publisher()) + "&" + text;
  }

  @Test
  void noAnswerShowsHalfAnAnnouncement() throws Exception {
    telling.post(announcement(1));
    List<Callable<Integer>> all = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      all.add(this::write);
    }
    for (int reader = 0; reader < READERS; reader++) {
      all.add(this::read);
    }
    var pool = Executors.newFixedThreadPool(all.size());
    try {
      for (var ended : pool.invokeAll(all)) {
        assertThat(ended.get()).isPositive();
      }
    } finally {
      pool.shutdownNow();
    }
    questions.forEach(this::isAsComputedAnew);
    // Of each two, a writer leaves one retracted.
    assertThat(api.get(questions.get(0)).json().at("/total/investments").asInt())
        .isEqualTo(2 * (1 + WRITERS * ROUNDS / 2));
  }

  private int write() {
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        var told = announcement(1000 + round);
        telling.post(told);
        told.investments.forEach(money -> money.amount = dollars(77));
        telling.correct(told);
        telling.retract(told);
        if (round % 2 == 0) {
          telling.undoRetraction(told);
        }
      }
      return ROUNDS;
    } finally {
      writing.countDown();
    }
  }

  private Told announcement(int amount) {
    var told = new Told(LocalDate.of(2026, 4, 9));
    for (var country : List.of("JP", "FR")) {
      var money = new Money(told, dollars(amount));
      money.country = country;
      money.start = "2026";
      money.end = "2028";
      told.investments.add(money);
    }
    return told;
  }

  private static Stated dollars(int amount) {
    return new Stated("USD", "EXACT", BigDecimal.valueOf(amount), null, null);
  }

  private int read() {
    int answers = 0;
    do {
      for (var question : questions) {
        var answer = api.get(question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        showsBothHalves(answer);
        namesOneBody(question, answer);
        answers++;
      }
    } while (writing.getCount() > 0);
    return answers;
  }

  private static void showsBothHalves(Answer answer) {
    Map<String, Figures> japan = new HashMap<>();
    Map<String, Figures> france = new HashMap<>();
    for (var group : answer.json().get("groups").values()) {
      var half = group.at("/key/country").asString().equals("JP") ? japan : france;
      half.put(group.at("/key/year").asString(""), Figures.of(group));
    }
    assertThat(japan).as(answer.text()).isNotEmpty().isEqualTo(france);
  }

  /** An ETag never names two bodies, and 304 says that it still names the answer. */
  private void namesOneBody(String question, Answer answer) {
    var tag = answer.header("ETag");
    assertThat(tag).isNotEmpty();
    var body = bodies.putIfAbsent(question + tag, answer.text());
    assertThat(answer.text()).isEqualTo(body == null ? answer.text() : body);
    var again = api.get(question, "If-None-Match", tag);
    assertThat(again.status() == 304).isEqualTo(again.header("ETag").equals(tag));
  }

  /** What is kept of a question is what another question of the same meaning finds. */
  private void isAsComputedAnew(String question) {
    var other = question.replaceFirst("\\?(source=[^&]*)&(.*)", "?$2&$1");
    var anew = other + "&country=FR,JP";
    assertThat(figures(question)).isEqualTo(figures(other)).isEqualTo(figures(anew));
  }

  private Map<String, Figures> figures(String question) {
    Map<String, Figures> figures = new HashMap<>();
    var summary = api.get(question).json();
    figures.put("total", Figures.of(summary.get("total")));
    summary
        .get("groups")
        .values()
        .forEach(group -> figures.put(group.get("key").toString(), Figures.of(group)));
    return figures;
  }
}
