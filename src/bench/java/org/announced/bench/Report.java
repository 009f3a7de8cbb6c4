package org.announced.bench;

import java.util.Locale;
import org.announced.bench.Turns.Result;

/** Prints figures as the rows of a table. */
final class Report {

  private Report() {}

  static void head(String title) {
    System.out.printf(
        "%n%s%n%n| | Service | Reference | Ratio | CPU ms a round, Java + PostgreSQL | of the"
            + " reference | Goal |%n|---|---|---|---|---|---|---|%n",
        title);
  }

  /**
   * A row: medians, in brackets between what half of the rounds lie.
   *
   * @param goal what the issue asks for; empty when nothing
   */
  static void row(String name, String unit, Result result, String goal, boolean reached) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s %s | %s %s | %s | %.1f + %.0f | %.1f + %.0f | %s |%n",
        name,
        spread(result.ours()),
        unit,
        spread(result.reference()),
        unit,
        spread(result.ratio()),
        result.oursUsed().java(),
        result.oursUsed().postgres(),
        result.referenceUsed().java(),
        result.referenceUsed().postgres(),
        goal.isEmpty() ? "" : goal + (reached ? ": reached" : ": missed"));
  }

  private static String spread(Rounds rounds) {
    return "%s (%s to %s)"
        .formatted(shown(rounds.median()), shown(rounds.low()), shown(rounds.high()));
  }

  /** Three digits that matter. */
  private static String shown(double figure) {
    return String.format(
        Locale.ROOT, figure < 10 ? "%.2f" : figure < 100 ? "%.1f" : "%,.0f", figure);
  }
}
