package org.announced.bench;

import java.util.Arrays;

/** Figures of several rounds: what lies in the middle, and between what half of them lie. */
record Rounds(double low, double median, double high) {

  static Rounds of(double[] figures) {
    var sorted = figures.clone();
    Arrays.sort(sorted);
    return new Rounds(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
