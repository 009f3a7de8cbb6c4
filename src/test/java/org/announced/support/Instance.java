package org.announced.support;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.announced.AnnouncedApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** Another instance of the application, in a process of its own that can be killed. */
public final class Instance implements Closeable {

  private static final String READY = "listening on ";
  private static final Path ERRORS = Path.of("target", "instance.err");

  private final Process process;
  private final List<Path> logs;
  private final Path temporary;
  private final int port;
  private @Nullable String closedAs;

  private Instance(Process process, List<Path> logs, Path temporary) {
    this.process = process;
    this.temporary = temporary;
    this.logs = Stream.concat(logs.stream(), Stream.of(ERRORS)).toList();
    // Nothing but that line is written there.
    var line = process.inputReader().lines().filter(l -> l.startsWith(READY)).findFirst();
    this.port =
        line.map(l -> Integer.parseInt(l.substring(READY.length())))
            .orElseThrow(() -> new IllegalStateException("It did not start.\n" + report()));
  }

  /** Starts one on the database that tests share, and waits until it answers. */
  public static Instance start() throws IOException {
    var database = TestDatabase.details();
    return start(
        List.of(Path.of("target", "instance.log")),
        "--spring.datasource.url=" + database.getJdbcUrl(),
        "--spring.datasource.username=" + database.getUsername(),
        "--spring.datasource.password=" + database.getPassword());
  }

  /** Starts one that knows nothing yet, on a database of its own without the seed. */
  public static Instance empty() throws IOException {
    var database = TestDatabase.fresh();
    return start(
        List.of(Path.of("target", "instance.log")),
        "--spring.flyway.locations=classpath:db/migration,classpath:db/functions",
        "--announced.token=" + TestToken.SECRET,
        "--spring.datasource.url=" + database.getJdbcUrl(),
        "--spring.datasource.username=" + database.getUsername(),
        "--spring.datasource.password=" + database.getPassword());
  }

  /** Starts one on an embedded server of its own, in a directory. */
  public static Instance embedded(Path directory, Path log) throws IOException {
    return start(
        List.of(log, directory.resolve("postgresql.log")),
        "--announced.data-dir=" + directory,
        "--announced.token=" + TestToken.SECRET);
  }

  private static Instance start(List<Path> logs, String... settings) throws IOException {
    var temporary = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "instance");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Instance.class.getName(),
                "--server.port=0",
                "--logging.file.name=" + logs.get(0),
                "--logging.threshold.console=off"));
    command.addAll(List.of(settings));
    var process = new ProcessBuilder(command).redirectError(ERRORS.toFile()).start();
    var instance = new Instance(process, logs, temporary);
    InstanceReport.add(instance);
    return instance;
  }

  public int port() {
    return port;
  }

  /** With SIGKILL: it does nothing more. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** With SIGTERM, as a supervisor ends it; does not wait. */
  public void terminate() {
    process.destroy();
  }

  /** Whether it has ended after so many seconds at most. */
  public boolean ends(int seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  /** Of one that has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  /** How it fares, and the last it said: what somebody asks first when a test with it failed. */
  public String report() {
    var state = closedAs == null ? state() : closedAs;
    var report = new StringBuilder("The instance, process %d, %s.".formatted(process.pid(), state));
    for (var log : logs) {
      report.append("\nThe end of ").append(log).append(":\n").append(end(log));
    }
    return report.toString();
  }

  private String state() {
    return process.isAlive() ? "still ran" : "had ended with " + process.exitValue();
  }

  private static String end(Path log) {
    try {
      var text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      var lines = text.lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  @Override
  public void close() {
    closedAs = state();
    process.destroyForcibly().onExit().join();
    // One that is killed leaves there what its web server had.
    FileSystemUtils.deleteRecursively(temporary.toFile());
  }

  public static void main(String[] arguments) {
    var environment = SpringApplication.run(AnnouncedApplication.class, arguments).getEnvironment();
    System.out.println(READY + environment.getRequiredProperty("local.server.port"));
  }
}
