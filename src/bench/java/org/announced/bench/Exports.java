package org.announced.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.announced.bench.Turns.Side;
import org.postgresql.PGConnection;

/** The export of all investments as CSV, beside COPY of the same columns and rows by psql. */
final class Exports {

  private static final String PATH = "/api/v1/investments?format=csv";

  private static final int SLOW_MILLISECONDS = 5_000;

  private final Service service;
  private final String copy;

  Exports(Service service, Question question) {
    this.service = service;
    this.copy = "copy (" + question.export() + ") to stdout with (format csv, header)";
  }

  void measure(Turns turns, int rounds) throws Exception {
    long rows =
        Long.parseLong(Question.single(service.connection(), "select count(*) from investment"));
    // Rows a second.
    var result =
        turns.take(
            rounds,
            Side.served(() -> {}, () -> rows * 1000 / Turns.milliseconds(() -> read(0))),
            Side.here(() -> {}, () -> rows * 1000 / copied()));
    Report.row("CSV", "rows/s", result, "0.7 of COPY", result.ratio().median() >= 0.7);
    double before = used();
    double during = read(SLOW_MILLISECONDS);
    if (during > 0) {
      System.out.printf(
          "%nHeap in use after collecting garbage: %.0f MB before an export, %.0f MB while its reader"
              + " is slow, %.0f MB after it.%n",
          before, during, used());
    }
  }

  /** What psql says it took, which is without its start; without a psql, what the driver took. */
  private double copied() throws Exception {
    var database = service.database();
    var builder =
        new ProcessBuilder(
            "psql",
            "--no-psqlrc",
            "--quiet",
            "--username=" + database.getUsername(),
            "--output=/dev/null",
            "--command=\\timing on",
            "--command=" + copy,
            database.getJdbcUrl().replace("jdbc:", ""));
    builder.environment().put("PGPASSWORD", database.getPassword());
    Process psql;
    try {
      psql = builder.redirectError(Redirect.INHERIT).start();
    } catch (IOException missing) {
      var copies = service.connection().unwrap(PGConnection.class).getCopyAPI();
      return Turns.milliseconds(() -> copies.copyOut(copy, OutputStream.nullOutputStream()));
    }
    var said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (psql.waitFor() != 0) {
      throw new IllegalStateException("psql failed.");
    }
    return Double.parseDouble(said.replaceFirst("(?s).*Time: ([0-9.]+) ms.*", "$1"));
  }

  /** Reads all, slowly for a while; gives the megabytes in use at the end of that, if any. */
  private double read(int slowMilliseconds) throws IOException {
    double used = 0;
    var connection = service.address(PATH).toURL().openConnection();
    try (InputStream in = connection.getInputStream()) {
      var piece = new byte[1 << 16];
      long slowUntil = System.nanoTime() + slowMilliseconds * 1_000_000L;
      while (in.read(piece) >= 0) {
        if (System.nanoTime() < slowUntil) {
          pause();
        } else if (slowMilliseconds > 0 && used == 0) {
          used = used();
        }
      }
    }
    return used;
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
