package org.announced.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * Every answer that was given can be had again, byte for byte but for the moment that it says. More
 * with {@code -Dpast.worlds=…} and {@code -Dpast.steps=…}; {@code -Dpast.from=…} begins with a
 * seed.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "announced.test=every-answer")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Api.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class EveryAnswerAgainTests {

  private static final int STEPS = Integer.getInteger("past.steps", 40);

  private static final String IMMUTABLE = "public, max-age=86400, immutable";

  /** Asked after each step. */
  private static final List<String> QUESTIONS =
      List.of(
          "/announcements?limit=3&sort=headline",
          "/announcements?sort=-announcedOn&country=JP&fields=headline,sources,revision",
          "/announcements?format=csv",
          "/announcements?q=hall&count=exact",
          "/announcements?source=Example%20Wire&fields=id",
          "/investments?limit=2",
          "/investments?sort=-amount&limit=3&currency=JPY",
          "/investments?counted=true&investor=arbor",
          "/investments?format=csv&region=JP-13,JP-27",
          "/investments?format=ndjson&status=OPERATING,CANCELLED",
          "/investments?format=geojson",
          "/investments?tag=hall&sort=announcedOn&fields=id,tags,recipients,site",
          "/investments?near=35.5,139.7,30km&expand=announcement",
          "/investments?relation.not=null&fields=id,relation,counted,excluded",
          "/partnerships?limit=3",
          "/partnerships?format=csv&company=boreal",
          "/training-goals?sort=-people",
          "/training-goals?format=ndjson",
          "/capacities?limit=3&sort=-powerMegawatts",
          "/capacities?format=csv",
          "/market-reactions",
          "/indicators",
          "/sources?limit=4&sort=publisher",
          "/sources?format=csv",
          "/companies?limit=4",
          "/companies?sort=-name&format=csv",
          "/companies?q=capital",
          "/companies/arbor",
          "/companies/boreal-capital",
          "/companies/arbor/revisions",
          "/companies/nobody",
          "/sites",
          "/sites?format=geojson",
          "/sites/hall-1",
          "/sites/hall-2/revisions",
          "/regions?country=JP&limit=4",
          "/regions/JP-13",
          "/regions/IN-OR",
          "/search?q=hall",
          "/search?q=arbor&type=COMPANY",
          "/datasets",
          "/datasets/example-org-halls",
          "/reference-rates?currency=QAR",
          "/reference-rates/revisions",
          "/summaries/overview",
          "/summaries/overview?currency=JPY&country=JP",
          "/summaries/companies",
          "/summaries/investments",
          "/summaries/investments?groupBy=country,status",
          "/summaries/investments?groupBy=investor&currency=EUR",
          "/summaries/investments?groupBy=year&phasing=SPREAD",
          "/summaries/investments?groupBy=region&limit=2",
          "/summaries/investments?groupBy=site&format=csv",
          "/summaries/investments?groupBy=tag,recipient&estimates=include",
          "/summaries/investments?groupBy=dataset",
          "/summaries/investments?groupBy=month&cumulative=true",
          "/summaries/investments?groupBy=country&ratesOn=2026-03-01&currency=QAR",
          "/summaries/investments?groupBy=announcement&stopped=include",
          "/summaries/investments?source=Example%20Wire&groupBy=country",
          "/summaries/investments?company=arbor&groupBy=status",
          "/summaries/partnerships?groupBy=kind",
          "/summaries/training-goals?groupBy=country",
          "/summaries/capacities?groupBy=operator",
          "/summaries/conversion?groupBy=year");

  /** Asked of the first rows of a list, by id. */
  private static final List<String> SINGLES =
      List.of(
          "announcements", "investments", "partnerships", "training-goals", "capacities", "sites");

  private final Api api;
  private final JdbcClient jdbc;

  EveryAnswerAgainTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  private record Given(String question, long version, Answer answer) {}

  @Test
  void byteForByte() {
    long from = Long.getLong("past.from", 1);
    LongStream.range(from, from + Integer.getInteger("past.worlds", 1)).forEach(this::world);
  }

  private void world(long seed) {
    var deeds = new Deeds(api, seed);
    var given = new ArrayList<Given>();
    var told = new ArrayList<String>();
    Set<String> singles = new LinkedHashSet<>();
    for (int step = 0; step < STEPS; step++) {
      told.add(
          step < deeds.names().size()
              ? deeds.tryHard(deeds.names().get(step))
              : deeds.doSomething());
      note(singles);
      long version = version();
      var asked = new ArrayList<>(QUESTIONS);
      asked.addAll(singles);
      asked.forEach(question -> given.add(new Given(question, version, api.get(question))));
      assertThat(version()).as("reading makes no version").isEqualTo(version);
    }
    Collections.shuffle(given, new Random(seed));
    assertAll(
        "seed %d: %s".formatted(seed, told),
        given.stream().map(one -> (Executable) () -> isGivenAgain(one)).limit(given.size()));
    assertThat(deeds.done).containsAll(deeds.names());
  }

  /** As many as are asked for from now on, even when they are merged or retracted. */
  private void note(Set<String> singles) {
    for (var list : SINGLES) {
      for (var row : api.get("/" + list + "?sort=-id&limit=1&fields=id").items()) {
        if (singles.size() < 60) {
          var path = "/" + list + "/" + row.get("id").asString();
          singles.add(path);
          if (list.equals("announcements")) {
            singles.add(path + "/revisions");
          }
        }
      }
    }
  }

  private void isGivenAgain(Given given) {
    var question = given.question();
    var again =
        api.get(question + (question.contains("?") ? "&" : "?") + "asOf=v" + given.version());
    var what = question + " as of v" + given.version();
    assertThat(again.status()).as(what + again.text()).isEqualTo(given.answer().status());
    assertThat(again.header("Announced-Version")).as(what).isEqualTo("" + given.version());
    assertThat(present(again.text(), given)).as(what).isEqualTo(given.answer().text());
    same("Location", again, given, what);
    same("Content-Type", again, given, what);
    same("Content-Disposition", again, given, what);
    if (again.status() == 200) {
      assertThat(again.header("Cache-Control")).as(what).isEqualTo(IMMUTABLE);
      assertThat(again.header("ETag")).as(what).startsWith("\"");
      assertThat(again.header("Content-Location")).endsWith("asOf=v" + given.version());
    }
  }

  private static void same(String header, Answer again, Given given, String what) {
    assertThat(present(again.header(header), given))
        .as(what + " " + header)
        .isEqualTo(given.answer().header(header));
  }

  /** Without the moment that links, the problem's address and summaries tell. */
  private static String present(String text, Given given) {
    var moment = "asOf=v" + given.version();
    return text.replace("&" + moment, "")
        .replace("?" + moment, "")
        .replace("\"asOf\":\"v" + given.version() + "\"", "\"asOf\":null");
  }

  private long version() {
    return jdbc.sql("select version from data_version").query(Long.class).single();
  }
}
