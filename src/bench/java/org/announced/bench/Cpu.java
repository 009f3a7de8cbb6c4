package org.announced.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processor time so far, in milliseconds.
 *
 * @param java of this process's threads of one kind
 * @param postgres of all of PostgreSQL's processes, those that have ended included; Linux only, to
 *     ten milliseconds
 */
record Cpu(double java, double postgres) {

  static final Cpu NONE = new Cpu(0, 0);
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
      var postmaster = fields(String.valueOf(backend)).get(3);
      long ticks = ticks(fields(postmaster), 13, 17);
      var children = Path.of("/proc", postmaster, "task", postmaster, "children");
      for (var child : Files.readString(children).strip().split(" ", -1)) {
        try {
          ticks += ticks(fields(child), 13, 15);
        } catch (NoSuchFileException ended) {
          // What it used is in the sum of those that have ended.
        }
      }
      return ticks * MILLISECONDS_A_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long ticks(List<String> fields, int from, int to) {
    return fields.subList(from, to).stream().mapToLong(Long::parseLong).sum();
  }

  /** Of /proc/pid/stat, of which the second may hold blanks. */
  private static List<String> fields(String process) throws IOException {
    var text = Files.readString(Path.of("/proc", process, "stat"));
    int name = text.lastIndexOf(')');
    var fields = new ArrayList<>(List.of(process, text.substring(text.indexOf('('), name)));
    fields.addAll(List.of(text.substring(name + 2).strip().split(" ")));
    return fields;
  }
}
