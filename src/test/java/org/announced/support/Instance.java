package org.announced.support;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.announced.AnnouncedApplication;
import org.springframework.boot.SpringApplication;

/** Another instance of the application, in a process of its own that can be killed. */
public final class Instance implements Closeable {

  private static final String READY = "listening on ";

  private final Process process;
  private final int port;

  private Instance(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one on the database that tests share, and waits until it answers. */
  public static Instance start() throws IOException {
    var database = TestDatabase.details();
    return start(
        "target/instance.log",
        "--spring.datasource.url=" + database.getJdbcUrl(),
        "--spring.datasource.username=" + database.getUsername(),
        "--spring.datasource.password=" + database.getPassword());
  }

  /** Starts one on an embedded server of its own, in a directory. */
  public static Instance embedded(Path directory, Path log) throws IOException {
    return start(
        log.toString(),
        "--announced.data-dir=" + directory,
        "--announced.token=" + TestToken.SECRET);
  }

  private static Instance start(String log, String... settings) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                Instance.class.getName(),
                "--server.port=0",
                "--logging.file.name=" + log,
                "--logging.threshold.console=off"));
    command.addAll(List.of(settings));
    var process =
        new ProcessBuilder(command).redirectError(new File("target", "instance.err")).start();
    // Nothing but that line is written there.
    var line = process.inputReader().lines().filter(l -> l.startsWith(READY)).findFirst();
    return new Instance(
        process,
        line.map(l -> Integer.parseInt(l.substring(READY.length())))
            .orElseThrow(() -> new IllegalStateException("See " + log)));
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

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] arguments) {
    var environment = SpringApplication.run(AnnouncedApplication.class, arguments).getEnvironment();
    System.out.println(READY + environment.getRequiredProperty("local.server.port"));
  }
}
