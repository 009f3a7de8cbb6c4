package org.announced.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.announced.bench.Turns.Side;

/** What it takes to answer for a summary: after a write, again, unchanged, for the first time. */
final class SummaryReads {

  private static final String PATH = "/api/v1/summaries/investments?groupBy=country";

  private final Service service;
  private final Question question;
  private final Turns turns;
  private final Bare bare;

  /** Unlike in an earlier run in the same world, where the same writes would change nothing. */
  private final Random random = new Random();

  private int asked;

  SummaryReads(Service service, Question question, Turns turns, Bare bare) {
    this.service = service;
    this.question = question;
    this.turns = turns;
    this.bare = bare;
  }

  void measure(int rounds) throws Exception {
    var connection = service.connection();
    var written =
        Question.single(
                connection,
                "select string_agg(id::text, ' ') from (select id from investment where relation is"
                    + " null order by md5(id::text) limit 200) as few")
            .split(" ", -1);
    Turns.Step write =
        () ->
            service.correct(
                written[random.nextInt(written.length)], 1_000_000L * (1 + random.nextInt(9_000)));
    var afterWrite =
        turns.take(
            rounds,
            Side.served(write, () -> Turns.milliseconds(() -> service.get(PATH))),
            Side.here(
                write,
                () ->
                    Turns.milliseconds(() -> Question.rows(connection, question.groups("true")))));
    Report.row("summary after a write", "ms", afterWrite, "50 ms", afterWrite.ours().median() < 50);

    var first =
        turns.take(
            rounds,
            Side.served(
                () -> asked++,
                () -> Turns.milliseconds(() -> service.get(PATH + "&announcedOn.gte=" + day()))),
            Side.here(
                () -> asked++,
                () ->
                    Turns.milliseconds(
                        () ->
                            Question.rows(
                                connection, question.groups("announced_on >= '" + day() + "'")))));
    Report.row("summary nobody asked for yet", "ms", first, "", true);
    throughput(rounds);
  }

  /** One that no question has named yet, before all of the world's announcements. */
  private String day() {
    return LocalDate.of(2019, 1, 1).plusDays(-asked).toString();
  }

  private void throughput(int rounds) throws Exception {
    var answer = service.get(PATH);
    bare.answer(answer.body().getBytes(StandardCharsets.UTF_8));
    var tag = "If-None-Match: " + answer.headers().firstValue("ETag").orElseThrow() + "\r\n";
    for (int connections : new int[] {1, 8}) {
      throughput("the same again", rounds, connections, "", 200);
      throughput("304", rounds, connections, tag, 304);
    }
  }

  private void throughput(String name, int rounds, int connections, String headers, int status)
      throws Exception {
    var result =
        turns.take(
            rounds,
            Side.served(
                () -> {},
                () -> Wire.perSecond(connections, service.port(), PATH, headers, status, 1)),
            Side.served(
                () -> {},
                () -> Wire.perSecond(connections, service.port(), Bare.PATH, headers, status, 1)));
    Report.row(
        "%s, connections: %d".formatted(name, connections),
        "/s",
        result,
        "0.6 of a bare servlet",
        result.ratio().median() >= 0.6);
  }
}
