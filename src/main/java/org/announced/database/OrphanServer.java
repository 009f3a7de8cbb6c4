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
 * Finds and ends what a killed application or a killed server leaves behind: a PostgreSQL that
 * still runs on the data directory, single processes of one that finish their statements first, or
 * a postmaster.pid. Each of these keeps the next server from starting. Only the holder of the
 * {@link DirectoryClaim} may do so, for only then is the application that started them known to be
 * gone.
 */
final class OrphanServer {

  private static final Logger log = LoggerFactory.getLogger(OrphanServer.class);

  private OrphanServer() {}

  static void clear(DataDirectory directory) throws IOException {
    var orphan = running(directory);
    if (orphan.isPresent()) {
      log.info(
          "Ending the PostgreSQL that an earlier start left behind on {}.", directory.cluster());
      end(orphan.get(), List.of("INT", "QUIT"));
    }
    endAll(members(directory));
    // A dead server's file; a server that was ended has removed it itself.
    Files.deleteIfExists(pidFile(directory));
  }

  /** The process of the server that runs on a directory; empty if there is none. */
  static Optional<ProcessHandle> running(DataDirectory directory) throws IOException {
    return processOf(pidFile(directory)).filter(process -> worksOn(process, directory.cluster()));
  }

  /** Whether any process of a server, or one that is about to become one, uses the directory. */
  static boolean hasProcesses(DataDirectory directory) throws IOException {
    return !members(directory).isEmpty();
  }

  private static Path pidFile(DataDirectory directory) {
    return directory.cluster().resolve("postmaster.pid");
  }

  /** All processes that run the programs of a directory. Nobody else runs those. */
  private static List<ProcessHandle> members(DataDirectory directory) throws IOException {
    if (!Files.exists(directory.programs())) {
      return List.of();
    }
    var programs = directory.programs().toRealPath();
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().command().filter(c -> Path.of(c).startsWith(programs)).isPresent())
        .toList();
  }

  private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
  }

  /**
   * Whether the process is that server, and not another one that got its number later. A zombie has
   * no command line any more, and does nothing. Windows does not show arguments, so there the name
   * of the program decides.
   */
  private static boolean worksOn(ProcessHandle process, Path cluster) {
    var info = process.info();
    return info.commandLine()
        .map(line -> line.contains(cluster.toString()))
        .orElseGet(() -> info.command().filter(name -> name.endsWith("postgres.exe")).isPresent());
  }

  /**
   * Stops processes whose server was killed at once (QUIT), as the server itself would after a
   * crash. None of them may be asked to shut down in order (INT): the checkpointer would note an
   * orderly end while others still commit, and what they commit after that would not be recovered.
   */
  private static void endAll(List<ProcessHandle> members) throws IOException {
    for (var member : members) {
      send("QUIT", member);
    }
    for (var member : members) {
      end(member, List.of("QUIT"));
    }
  }

  /**
   * @param signals sent one after the other until it has ended: INT disconnects clients and shuts
   *     down, QUIT stops at once and leaves the recovery to the next start
   */
  private static void end(ProcessHandle server, List<String> signals) throws IOException {
    for (var signal : signals) {
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
