package org.announced.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application leaves behind: a PostgreSQL that still runs on the data directory, or
 * its postmaster.pid. Either keeps the next server from starting. Only the holder of the {@link
 * DirectoryClaim} may clear it, for only then is the application that started it known to be gone.
 */
final class OrphanServer {

  private static final Logger log = LoggerFactory.getLogger(OrphanServer.class);

  private OrphanServer() {}

  static void clear(Path cluster) throws IOException {
    var pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var orphan = processOf(pidFile).filter(process -> worksOn(process, cluster));
    if (orphan.isPresent()) {
      log.info("Ending the PostgreSQL that an earlier start left behind on {}.", cluster);
      end(orphan.get());
    }
    // A dead server's file; a server that was ended has removed it itself.
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
  }

  /**
   * Whether it is that server and not a stranger with a reused number. A zombie has no command line
   * any more, and works on nothing. Windows tells no arguments: there the program's name decides.
   */
  private static boolean worksOn(ProcessHandle process, Path cluster) {
    var info = process.info();
    return info.commandLine()
        .map(line -> line.contains(cluster.toString()))
        .orElseGet(() -> info.command().filter(name -> name.endsWith("postgres.exe")).isPresent());
  }

  /** First a shutdown that disconnects clients (INT), then one that recovers later (QUIT). */
  private static void end(ProcessHandle server) throws IOException {
    for (var signal : List.of("INT", "QUIT")) {
      send(signal, server);
      if (endsWithin(15, server)) {
        return;
      }
    }
    server.destroyForcibly();
    if (!endsWithin(10, server)) {
      throw new DatabaseFailure(
          "A PostgreSQL left behind by an earlier start (process " + server.pid() + ") won't end.",
          "End that process, then start again.");
    }
  }

  private static void send(String signal, ProcessHandle server) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(server.pid())).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException noSuchProgram) {
      server.destroy();
    }
  }

  private static boolean endsWithin(int seconds, ProcessHandle process) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
