package org.announced.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How long it takes from the start of a process to its first answers: of the installation that the
 * build makes, with its trained archive, beside {@code java -jar} of the packaged jar, by turns, on
 * one database that is there already.
 */
public final class StartBench {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final JdbcConnectionDetails database;

  private StartBench(JdbcConnectionDetails database) {
    this.database = database;
  }

  /**
   * A start, in seconds.
   *
   * @param companies until the list of companies was answered
   * @param overview until the overview, which is asked for next, was answered
   * @param processor the time that processors were at work for it until then
   */
  private record Start(double companies, double overview, double processor) {}

  /**
   * Prints a line of figures for each round, and their medians.
   *
   * @param arguments number of rounds, 5 if left out, after one that does not count; the jar, and
   *     the directory of the installation, those in {@code target} if left out
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    var jar = arguments.length > 1 ? Path.of(arguments[1]) : packaged();
    var installation = Path.of(arguments.length > 2 ? arguments[2] : "target/announced");
    try (var service = Service.start()) {
      new StartBench(service.database())
          .measure(
              rounds,
              List.of(JAVA.resolve("bin/java").toString(), "-jar", jar.toString()),
              List.of("bash", installation.resolve("run").toString()));
    }
  }

  private static Path packaged() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("target"), "announced-*.jar")) {
      return files.iterator().next();
    }
  }

  private void measure(int rounds, List<String> jar, List<String> installation) throws Exception {
    System.out.println("Java " + Runtime.version());
    var plain = new Start[rounds];
    var trained = new Start[rounds];
    for (int round = -1; round < rounds; round++) {
      var before = start(jar);
      var now = start(installation);
      System.out.printf(
          Locale.ROOT,
          "%s: jar %.2f s, installation %.2f s, ratio %.3f%n",
          round < 0 ? "not counted" : "round " + (round + 1),
          before.companies(),
          now.companies(),
          now.companies() / before.companies());
      if (round >= 0) {
        plain[round] = before;
        trained[round] = now;
      }
    }
    System.out.printf("%n| Until | Jar | Installation | Ratio |%n|---|---|---|---|%n");
    row("the first answer, `/companies?limit=1`", plain, trained, Start::companies);
    row("the next, `/summaries/overview`", plain, trained, Start::overview);
    row("then, processor time", plain, trained, Start::processor);
  }

  private static void row(
      String until, Start[] plain, Start[] trained, ToDoubleFunction<Start> figure) {
    var ratios =
        IntStream.range(0, plain.length)
            .mapToDouble(
                round -> figure.applyAsDouble(trained[round]) / figure.applyAsDouble(plain[round]))
            .toArray();
    var ratio = Rounds.of(ratios);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f s | %.2f s | %.3f (%.3f to %.3f) |%n",
        until,
        Rounds.of(List.of(plain).stream().mapToDouble(figure).toArray()).median(),
        Rounds.of(List.of(trained).stream().mapToDouble(figure).toArray()).median(),
        ratio.median(),
        ratio.low(),
        ratio.high());
  }

  private Start start(List<String> command) throws IOException, InterruptedException {
    int port = freePort();
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(Path.of("target", "start-bench.log").toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", JAVA.toString(),
                "SERVER_PORT", String.valueOf(port),
                "ANNOUNCED_TOKEN", Service.TOKEN,
                "SPRING_DATASOURCE_URL", String.valueOf(database.getJdbcUrl()),
                "SPRING_DATASOURCE_USERNAME", String.valueOf(database.getUsername()),
                "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword())));
    long begun = System.nanoTime();
    var process = builder.start();
    try {
      var companies = answered(process, port, "/api/v1/companies?limit=1", begun);
      var overview = answered(process, port, "/api/v1/summaries/overview", begun);
      var processor = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
      return new Start(companies, overview, processor);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  /** Asks until it is answered, and says after how many seconds since the start that was. */
  private double answered(Process process, int port, String path, long begun)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(LONGEST)
            .build();
    while (true) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return (System.nanoTime() - begun) / 1e9;
        }
      } catch (ConnectException notYet) {
        if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
          throw new IllegalStateException("It did not start: see target/start-bench.log", notYet);
        }
      }
      Thread.sleep(5);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
