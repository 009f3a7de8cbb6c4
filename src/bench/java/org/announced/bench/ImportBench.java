package org.announced.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a batch is imported, beside COPY of the same rows into the same tables. Starts the
 * service on an embedded server of its own, durable as in earnest.
 */
public final class ImportBench {

  private final Service service;
  private final byte[] batch;
  private final int lines;

  private ImportBench(Service service, int lines) {
    this.service = service;
    this.batch = new RunningList().lines(lines);
    this.lines = lines;
  }

  /**
   * Prints a line of figures for each round.
   *
   * @param arguments number of lines, 10000 if left out; number of rounds, 3 if left out; {@code
   *     samples} to be told what an import spends its time on as well, which takes some of it
   */
  public static void main(String[] arguments) throws Exception {
    int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    boolean sampled = arguments.length > 2 && arguments[2].equals("samples");
    try (var service = Service.start()) {
      var bench = new ImportBench(service, lines);
      System.out.printf(
          "%d lines, %.1f MB; JDK %s, %d cores%n",
          lines,
          bench.batch.length / 1e6,
          Runtime.version(),
          Runtime.getRuntime().availableProcessors());
      for (int round = 1; round <= rounds; round++) {
        bench.round(round, sampled);
      }
    }
  }

  private void round(int round, boolean sampled)
      throws SQLException, IOException, InterruptedException {
    var tables = new Tables(service.connection());
    tables.empty();
    var samples = new Samples();
    if (sampled) {
      samples.start();
    }
    double imported = seconds(this::post);
    samples.print();
    double again = seconds(this::post);
    tables.take();
    tables.empty();
    long start = System.nanoTime();
    long rows = tables.put();
    double copied = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "round %d: import %.1f s (%.0f lines/s, %.0f rows/s), sent again %.1f s; COPY of the same %d"
            + " rows %.1f s (%.0f rows/s); import at %.3f of COPY, %.1f times its time%n",
        round,
        imported,
        lines / imported,
        rows / imported,
        again,
        rows,
        copied,
        rows / copied,
        copied / imported,
        imported / copied);
  }

  /** A step that may fail as network and database do. */
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private static double seconds(Step step) throws IOException, InterruptedException {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private void post() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.address("/api/v1/announcements/batch"))
            .header("Content-Type", "application/x-ndjson")
            .header("Authorization", "Bearer " + Service.TOKEN)
            .POST(BodyPublishers.ofByteArray(batch))
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
