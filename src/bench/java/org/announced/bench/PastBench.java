package org.announced.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.announced.bench.Turns.Side;
import org.announced.investment.InvestmentListing;

/**
 * What it takes to answer as of an earlier version, beside the same of the present, and beside
 * adding up then: in worlds of which three of ten investments were corrected, a thousand at a time.
 */
public final class PastBench {

  private static final String LIST = "/api/v1/investments";
  private static final String SUMMARY = "/api/v1/summaries/investments?groupBy=country";
  private static final int AT_ONCE = 1_000;

  private final Service service;
  private final Question question;
  private final Turns turns;
  private int asked;

  private PastBench(Service service) throws SQLException {
    this.service = service;
    this.question = new Question(service.context().getBean(InvestmentListing.class));
    this.turns =
        new Turns(Long.parseLong(Question.single(service.connection(), "select pg_backend_pid()")));
  }

  /**
   * Prints a table for each size.
   *
   * @param arguments rounds, 7 if left out; numbers of investments, 100000 if left out
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    var sizes =
        arguments.length > 1
            ? Stream.of(arguments).skip(1).map(Integer::valueOf).toList()
            : List.of(100_000);
    for (int size : sizes) {
      try (var service =
          Service.start(ReadBench.WORLDS.resolveSibling("past").resolve(String.valueOf(size)))) {
        World.in(service.connection(), size);
        var bench = new PastBench(service);
        bench.correct(size);
        Report.head("%,d investments".formatted(size));
        bench.measure(rounds);
      }
    }
  }

  /** Each correction reverses another status, so that it can be made again in the next run. */
  private void correct(int size) throws SQLException {
    if (number("select count(*) from history.investment") < size / 4) {
      for (int corrected = 0; corrected < size * 3 / 10; corrected += AT_ONCE) {
        execute(
            """
            update investment set
              status = case status when 'ANNOUNCED' then 'OPERATING' else 'ANNOUNCED' end
            where id in (select id from investment order by id offset %d limit %d)
            """
                .formatted(corrected * 3L, AT_ONCE));
      }
      execute("vacuum analyze");
    }
    System.out.printf(
        "%n%,d rows of history, %.2f of the bytes of the present table, indexes included, for %.2f of"
            + " its rows%n",
        number("select count(*) from history.investment"),
        (double) number("select pg_total_relation_size('history.investment')")
            / number("select pg_total_relation_size('investment')"),
        (double) number("select count(*) from history.investment")
            / number("select count(*) from investment"));
  }

  private void measure(int rounds) throws Exception {
    for (var page : List.of("", "&country=JP&status=ANNOUNCED,OPERATING", "&sort=-amount")) {
      var path = LIST + "?limit=50" + page;
      var then = turns.take(rounds, served(path + "&asOf=v" + versionBack(20)), served(path));
      Report.row("page of 50" + page, "ms", then, "3", then.ratio().median() <= 3);
    }
    for (int back : new int[] {1, 10, 50}) {
      long version = versionBack(back);
      var first =
          turns.take(
              rounds,
              Side.served(
                  this::askOther,
                  () -> Turns.milliseconds(() -> service.get(asked() + "&asOf=v" + version))),
              addedUpThen(version));
      boolean isNear = back <= 10;
      Report.row(
          "summary %,d corrections back, nobody asked".formatted(back * AT_ONCE),
          "ms",
          first,
          isNear ? "20 ms" : "",
          first.ours().median() <= 20);
      var near =
          turns.take(
              rounds,
              Side.served(
                  () -> {
                    askOther();
                    service.get(asked() + "&asOf=v" + version);
                  },
                  () -> Turns.milliseconds(() -> service.get(asked() + "&asOf=v" + (version - 1)))),
              addedUpThen(version));
      Report.row(
          "the version before, when that was asked",
          "ms",
          near,
          "200 ms",
          near.ours().median() <= 200);
    }
  }

  /** Of the present it was asked already, as dashboards do all the time. */
  private void askOther() throws Exception {
    asked++;
    service.get(asked());
  }

  private String asked() {
    return SUMMARY + "&announcedOn.gte=" + LocalDate.of(2019, 1, 1).minusDays(asked);
  }

  /** The same, added up from all rows of then by PostgreSQL alone. */
  private Side addedUpThen(long version) {
    return Side.here(
        () -> {
          execute("select look_back(" + version + ")");
          execute("set search_path = as_of, public");
        },
        () -> {
          double took =
              Turns.milliseconds(
                  () -> Question.rows(service.connection(), question.groups("true")));
          execute("reset search_path");
          return took;
        });
  }

  private Side served(String path) {
    return Side.served(() -> {}, () -> Turns.milliseconds(() -> service.get(path)));
  }

  private long versionBack(int corrections) throws SQLException {
    return number("select max(version) from made_version") - corrections;
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(Question.single(service.connection(), sql));
  }

  private void execute(String sql) throws SQLException {
    try (var statement = service.connection().createStatement()) {
      statement.execute(sql);
    }
  }
}
