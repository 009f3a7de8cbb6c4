package org.announced.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import org.announced.bench.RunningList.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a batch is imported, beside COPY of the same rows into the same tables: lines of
 * companies that are known, with a new site each and without, and lines of new companies. Starts
 * the service on an embedded server of its own, durable as in earnest.
 */
public final class ImportBench {

  private final Service service;
  private final Tables tables;
  private final long backend;
  private final int lines;
  private final boolean sampled;

  private ImportBench(Service service, int lines, boolean sampled) throws SQLException {
    this.service = service;
    this.backend = Long.parseLong(Question.single(service.connection(), "select pg_backend_pid()"));
    this.tables = new Tables(service.connection());
    this.lines = lines;
    this.sampled = sampled;
  }

  /**
   * What is imported.
   *
   * @param stored the tables that it fills
   */
  private record Import(String name, String batch, List<String> stored) {}

  /**
   * Prints a line of figures for each round.
   *
   * @param arguments number of lines, 4000 if left out; number of rounds, 5 if left out, after one
   *     that does not count; {@code samples} to be told what an import spends its time on as well,
   *     which takes some of it
   */
  public static void main(String[] arguments) throws Exception {
    int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 4000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    boolean sampled = arguments.length > 2 && arguments[2].equals("samples");
    try (var service = Service.start()) {
      new ImportBench(service, lines, sampled).measure(rounds);
    }
  }

  private void measure(int rounds) throws Exception {
    var list = new RunningList();
    var imports =
        List.of(
            new Import("known companies", list.lines(lines, Kind.KNOWN), Tables.ANNOUNCEMENTS),
            new Import(
                "known companies, new sites", list.lines(lines, Kind.SITED), Tables.ANNOUNCEMENTS),
            new Import("new companies", list.lines(lines, Kind.NEW), Tables.all()));
    System.out.printf(
        "%d lines, %.1f MB; JDK %s, %d cores%n",
        lines,
        imports.get(0).batch().length() / 1e6,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    var ratios = new double[imports.size()][rounds];
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < imports.size(); i++) {
        double ratio = round(round, imports.get(i));
        if (round > 0) {
          ratios[i][round - 1] = ratio;
        }
      }
    }
    for (int i = 0; i < imports.size(); i++) {
      var ratio = Rounds.of(ratios[i]);
      System.out.printf(
          "%s: import at %.3f of COPY (%.3f to %.3f)%n",
          imports.get(i).name(), ratio.median(), ratio.low(), ratio.high());
    }
  }

  private double round(int round, Import what) throws Exception {
    tables.empty();
    if (!what.stored().containsAll(Tables.COMPANIES)) {
      post(what.batch());
      tables.take();
      tables.empty();
      tables.put(Tables.COMPANIES);
    }
    var samples = new Samples();
    if (sampled && round > 0) {
      samples.start();
    }
    var imported = timed(() -> post(what.batch()));
    samples.print();
    var again = timed(() -> post(what.batch()));
    tables.take();
    tables.empty();
    if (!what.stored().containsAll(Tables.COMPANIES)) {
      tables.put(Tables.COMPANIES);
    }
    var copied = timed(() -> tables.put(what.stored()));
    long rows = tables.count(what.stored());
    double ratio = copied.seconds() / imported.seconds();
    System.out.printf(
        "round %d, %s: import %s (%.0f lines/s, %.0f rows/s), sent again %.1f s; COPY of the same"
            + " %d rows %s (%.0f rows/s); import at %.3f of COPY%n",
        round,
        what.name(),
        imported,
        lines / imported.seconds(),
        rows / imported.seconds(),
        again.seconds(),
        rows,
        copied,
        rows / copied.seconds(),
        ratio);
    return ratio;
  }

  /** How long a step took, and how much of it the service and PostgreSQL were at work. */
  private record Took(double seconds, Cpu used) {
    @Override
    public String toString() {
      return "%.1f s (at work: service %.1f s, PostgreSQL %.1f s)"
          .formatted(seconds, used.java() / 1e3, used.postgres() / 1e3);
    }
  }

  private Took timed(Turns.Step step) throws Exception {
    var before = Cpu.now("-exec-", backend);
    double milliseconds = Turns.milliseconds(step);
    return new Took(milliseconds / 1e3, Cpu.now("-exec-", backend).minus(before));
  }

  private void post(String batch) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.address("/api/v1/announcements/batch"))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", "Bearer " + Service.TOKEN)
            .POST(BodyPublishers.ofString(batch))
            .build();
    var last = "";
    try (var answers = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
      for (var line : (Iterable<String>) answers::iterator) {
        last = line;
      }
    }
    var tally = JsonMapper.shared().readTree(last);
    if (!tally.path("complete").asBoolean(false) || tally.path("refused").asInt() > 0) {
      throw new IllegalStateException("Not everything was stored: " + last);
    }
  }
}
