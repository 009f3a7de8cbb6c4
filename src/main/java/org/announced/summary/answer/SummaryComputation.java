package org.announced.summary.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.announced.http.Format;
import org.announced.http.HttpExchange;
import org.announced.summary.answer.Composition.Larger;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.GroupSums;
import org.announced.summary.sum.PastSums;
import org.announced.summary.sum.StandingSums;
import org.announced.summary.sum.SummaryResult;
import org.announced.summary.sum.Sums;
import org.announced.summary.sum.TooManySums;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works answers out. What they were made of is kept, so that after a change only the segments that
 * changed are summed up. What would not fit into memory is left to the database, page by page.
 */
@Component
class SummaryComputation {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LARGE_REMEMBERED = 200;

  private final Sums sums;
  private final KeptAnswers kept;
  private final PastSums past;
  private final Room room;
  private final TransactionTemplate snapshot;
  private final Turnstile turns;
  private final Turnstile largeTurns;
  private final Turnstile tableTurns;
  private final Cache<String, List<StandingSums>> standings;
  private final Cache<String, Boolean> large =
      Caffeine.newBuilder().maximumSize(LARGE_REMEMBERED).build();

  SummaryComputation(
      Sums sums,
      PastSums past,
      KeptAnswers kept,
      SummaryRoom room,
      PlatformTransactionManager transactions) {
    this.sums = sums;
    this.past = past;
    this.kept = kept;
    this.room = room.get();
    this.turns = new Turnstile(this.room.atOnce(), PATIENCE);
    this.largeTurns = new Turnstile(this.room.largeAtOnce(), PATIENCE);
    this.tableTurns = new Turnstile(this.room.largeAtOnce(), PATIENCE);
    this.standings =
        Caffeine.newBuilder()
            .maximumWeight(this.room.sums())
            .<String, List<StandingSums>>weigher(
                (identity, of) -> 10 + of.stream().mapToInt(StandingSums::size).sum())
            .build();
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * The answer to what is asked, or the table to write.
   *
   * @param version of the data before the question was read
   */
  OutgoingAnswer work(Composition composition, String asked, long version) {
    String identity = composition.identity();
    if (large.getIfPresent(identity) == null) {
      try {
        return kept(
            turns.pass(() -> answer(composition.questions(), composition, asked)), asked, version);
      } catch (TooManySums many) {
        large.put(identity, true);
      }
    }
    Larger larger = composition.larger();
    if (composition.format() == Format.CSV && larger.table() != null) {
      return new OutgoingAnswer(null, larger.table());
    }
    Composition paged =
        new Composition(
            composition.name(), larger.questions(), composition.format(), larger.writing(), larger);
    return kept(largeTurns.pass(() -> answer(larger.questions(), paged, asked)), asked, version);
  }

  private OutgoingAnswer kept(SummaryAnswer answer, String asked, long version) {
    if (answer.version() == version) {
      // Otherwise names may have been resolved in another state than the one summed up.
      kept.keep(asked, answer);
    }
    return new OutgoingAnswer(answer, null);
  }

  /** Writes a table to the response. */
  void write(StreamedTable table, HttpExchange exchange, String asked) {
    tableTurns.pass(
        () -> {
          snapshot.executeWithoutResult(
              s -> table.write(exchange, asked, sums.since(Long.MAX_VALUE).version()));
          return null;
        });
  }

  private SummaryAnswer answer(
      List<SummaryQuery> questions, Composition composition, String asked) {
    if (Moment.current() != null) {
      return past(questions, composition);
    }
    String identity = Composition.identity(questions);
    List<StandingSums> standing = standings.get(identity, any -> anew(questions));
    synchronized (standing) {
      SummaryAnswer answer =
          Objects.requireNonNull(
              snapshot.execute(s -> answer(questions, standing, composition, asked)));
      // Anew, since it weighs something else now.
      standings.put(identity, standing);
      return answer;
    }
  }

  /** As of a moment, of which everything that is read stays as it is. */
  private SummaryAnswer past(List<SummaryQuery> questions, Composition composition) {
    List<PastSums.Known> present = known(standings.getIfPresent(Composition.identity(questions)));
    List<SummaryResult> outcomes = new ArrayList<>();
    int left = room.sumsOfOne();
    for (int i = 0; i < questions.size(); i++) {
      GroupSums total = past.of(questions.get(i), present.isEmpty() ? null : present.get(i), left);
      left -= total.groups();
      outcomes.add(new SummaryResult(questions.get(i), total));
    }
    return new SummaryAnswer(
        Objects.requireNonNull(Moment.current()).version(),
        Objects.requireNonNull(snapshot.execute(s -> composition.writing().apply(outcomes))),
        composition.format(),
        composition.name());
  }

  /** Sums of the present as they are by now; empty when there are none. */
  private static List<PastSums.Known> known(@Nullable List<StandingSums> standing) {
    if (standing == null) {
      return List.of();
    }
    synchronized (standing) {
      return standing.stream().anyMatch(sums -> sums.version() == StandingSums.NEVER)
          ? List.of()
          : standing.stream()
              .map(sums -> new PastSums.Known(sums.version(), sums.total().copy()))
              .toList();
    }
  }

  private static List<StandingSums> anew(List<SummaryQuery> questions) {
    return questions.stream().map(q -> new StandingSums()).toList();
  }

  private SummaryAnswer answer(
      List<SummaryQuery> questions,
      List<StandingSums> standing,
      Composition composition,
      String asked) {
    Sums.State now =
        sums.since(
            standing.stream().mapToLong(StandingSums::version).min().orElse(StandingSums.NEVER));
    SummaryAnswer known = kept.find(asked, now.version());
    if (known != null) {
      return known;
    }
    List<SummaryResult> outcomes = new ArrayList<>();
    int left = room.sumsOfOne();
    for (int i = 0; i < standing.size(); i++) {
      SummaryQuery question = questions.get(i);
      if (now.version() != standing.get(i).version()) {
        bring(standing.get(i), question, now, left);
      }
      left -= standing.get(i).total().groups();
      outcomes.add(new SummaryResult(question, standing.get(i).total()));
    }
    return new SummaryAnswer(
        now.version(),
        composition.writing().apply(outcomes),
        composition.format(),
        composition.name());
  }

  private void bring(StandingSums standing, SummaryQuery question, Sums.State now, int most) {
    if (standing.keepsSegments() && question.local()) {
      standing.update(now.version(), sums.of(question, now.segments()));
    } else {
      standing.replace(now.version(), sums.all(question, most));
    }
  }
}
