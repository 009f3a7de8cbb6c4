package org.announced.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a batch spends its time on: the stack of the thread that stores it, looked at every two
 * milliseconds, and put down to the innermost class of ours that is at work.
 */
final class Samples extends Thread {

  private static final String OURS = "org.announced.";
  private static final String STORING = OURS + "batch.Batch";

  private final Map<String, int[]> counts = new TreeMap<>();
  private int all;
  private volatile boolean ended;
  private @Nullable Thread storing;

  Samples() {
    setDaemon(true);
  }

  @Override
  public void run() {
    while (!ended) {
      look();
      try {
        sleep(2);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look() {
    var stack = storing == null ? new StackTraceElement[0] : storing.getStackTrace();
    if (isStoring(stack)) {
      count(stack);
    } else {
      storing = null;
      for (var one : getAllStackTraces().entrySet()) {
        storing = isStoring(one.getValue()) ? one.getKey() : storing;
      }
    }
  }

  private static boolean isStoring(StackTraceElement[] stack) {
    for (var frame : stack) {
      if (frame.getClassName().equals(STORING)) {
        return true;
      }
    }
    return false;
  }

  private void count(StackTraceElement[] stack) {
    boolean waits = false;
    for (var frame : stack) {
      waits |= frame.getClassName().startsWith("org.postgresql.core.VisibleBufferedInputStream");
      if (frame.getClassName().startsWith(OURS)) {
        var count =
            counts.computeIfAbsent(
                frame.getClassName().substring(OURS.length()).replaceFirst("\\$.*", ""),
                any -> new int[2]);
        count[waits ? 1 : 0]++;
        all++;
        return;
      }
    }
  }

  /** Ends it, and prints what each class took, the most first; nothing if it was not started. */
  void print() throws InterruptedException {
    ended = true;
    join();
    if (all == 0) {
      return;
    }
    List<Map.Entry<String, int[]>> most = new ArrayList<>(counts.entrySet());
    most.sort(Comparator.comparing(one -> -one.getValue()[0] - one.getValue()[1]));
    System.out.printf("%d samples%n  %% waiting for PostgreSQL, %% in Java%n", all);
    int waits = 0;
    for (var one : most) {
      waits += one.getValue()[1];
      System.out.printf(
          "  %5.1f %5.1f  %s%n",
          percent(one.getValue()[1]), percent(one.getValue()[0]), one.getKey());
    }
    System.out.printf("  %5.1f %5.1f  together%n", percent(waits), percent(all - waits));
  }

  private double percent(int samples) {
    return 100.0 * samples / all;
  }
}
