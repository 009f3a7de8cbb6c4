package org.announced.bench;

import java.io.IOException;
import org.announced.bench.Turns.Side;
import tools.jackson.databind.json.JsonMapper;

/** What pages of a list take: the first, and one far down. */
final class ListReads {

  private static final String PATH = "/api/v1/investments";
  private static final int PAGE = 500;
  private static final int DEPTH = 100_000;

  private final Service service;
  private final Question question;
  private final Turns turns;

  ListReads(Service service, Question question, Turns turns) {
    this.service = service;
    this.question = question;
    this.turns = turns;
  }

  void measure(int size, int rounds) throws Exception {
    var filtered =
        turns.take(
            rounds,
            served(PATH + "?country=JP&status=ANNOUNCED,OPERATING"),
            asked(
                question.page(
                    "i.country in ('JP') and i.status in ('ANNOUNCED', 'OPERATING')", "i.id")));
    Report.row("filtered first page", "ms", filtered, "", true);
    // What is before the cursor and the page must both be there.
    int depth = Math.min(DEPTH, size / 2);
    deep("id", "i.id", depth, rounds);
    deep("-announcedOn", "i.announced_on desc, i.id", depth, rounds);
    deep("-amount", "i.usd_point desc nulls last, i.id", depth, rounds);
  }

  private void deep(String sort, String order, int depth, int rounds) throws Exception {
    var path = PATH + "?sort=" + sort;
    var next = next(path, depth);
    var cursor = next.substring(next.indexOf("cursor="));
    var last = service.get(path + "&limit=1&" + cursor).body();
    var row = JsonMapper.shared().readTree(last).at("/items/0");
    var beyond =
        switch (sort) {
          case "id" -> "i.id >= '%s'".formatted(row.at("/id").asString());
          case "-announcedOn" ->
              "i.announced_on <= '%1$s' and (i.announced_on < '%1$s' or i.id >= '%2$s')"
                  .formatted(
                      row.at("/announcement/announcedOn").asString(), row.at("/id").asString());
          default ->
              "i.usd_point <= %1$s and (i.usd_point < %1$s or i.id >= '%2$s')"
                  .formatted(
                      row.at("/normalizedAmount/point").decimalValue().toPlainString(),
                      row.at("/id").asString());
        };
    var first = turns.take(rounds, served(path), asked(question.page("true", order)));
    Report.row("first page, sort=" + sort, "ms", first, "", true);
    var deep = turns.take(rounds, served(path + "&" + cursor), asked(question.page(beyond, order)));
    Report.row("page after %,d rows, sort=%s".formatted(depth, sort), "ms", deep, "", true);
    var ratio = turns.take(rounds, served(path + "&" + cursor), served(path));
    Report.row(
        "the same beside the first, sort=" + sort,
        "ms",
        ratio,
        "1.2",
        ratio.ratio().median() <= 1.2);
  }

  /** The address of what comes after so many rows. */
  private String next(String path, int depth) throws IOException, InterruptedException {
    var next = path + "&fields=id&limit=" + PAGE;
    for (int read = 0; read < depth; read += PAGE) {
      next = JsonMapper.shared().readTree(service.get(next).body()).at("/next").asString();
    }
    return next;
  }

  private Side served(String path) {
    return Side.served(() -> {}, () -> Turns.milliseconds(() -> service.get(path)));
  }

  private Side asked(String sql) {
    return Side.here(
        () -> {}, () -> Turns.milliseconds(() -> Question.rows(service.connection(), sql)));
  }
}
