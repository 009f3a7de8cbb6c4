package org.announced.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor time so far, in milliseconds.
 *
 * @param java of this process's threads of one kind
 * @param postgres of all of PostgreSQL's processes, those that have ended included; Linux only
 */
record Cpu(double java, double postgres) {

  static final Cpu NONE = new Cpu(0, 0);

  /** In which the kernel tells the time of processes that have ended. */
  private static final double MILLISECONDS_A_TICK = 10;

  /**
   * Read now.
   *
   * @param threads what the names of the threads have in them
   * @param backend one of PostgreSQL's processes
   */
  static Cpu now(String threads, long backend) {
    var beans = ManagementFactory.getThreadMXBean();
    double java = 0;
    for (var info : beans.getThreadInfo(beans.getAllThreadIds())) {
      if (info != null && info.getThreadName().contains(threads)) {
        java += beans.getThreadCpuTime(info.getThreadId()) / 1e6;
      }
    }
    return new Cpu(java, postgres(backend));
  }

  Cpu plus(Cpu other) {
    return new Cpu(java + other.java, postgres + other.postgres);
  }

  Cpu minus(Cpu other) {
    return new Cpu(java - other.java, postgres - other.postgres);
  }

  Cpu by(int rounds) {
    return new Cpu(java / rounds, postgres / rounds);
  }

  private static double postgres(long backend) {
    try {
      var postmaster = fields(String.valueOf(backend), "stat").get(3);
      var ended = fields(postmaster, "stat").subList(15, 17);
      double used = MILLISECONDS_A_TICK * ended.stream().mapToLong(Long::parseLong).sum();
      var children = Path.of("/proc", postmaster, "task", postmaster, "children");
      for (var child : Files.readString(children).strip().split(" ", -1)) {
        try {
          used += Long.parseLong(fields(child, "schedstat").get(0)) / 1e6;
        } catch (NoSuchFileException end) {
          // What it used is in the sum of those that have ended.
        }
      }
      return used;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a file in /proc, where a name in brackets may hold blanks. */
  private static List<String> fields(String process, String file) throws IOException {
    var text = Files.readString(Path.of("/proc", process, file));
    return List.of(text.strip().replaceFirst("\\(.*\\)", "name").split(" "));
  }
}
