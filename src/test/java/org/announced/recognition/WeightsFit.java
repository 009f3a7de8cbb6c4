package org.announced.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sets weights from pairs of documents of which it is known whether they tell of one announcement:
 * a logistic regression that starts from weights that were judged, and leaves them only as far as
 * the pairs ask for it. Points are hundredths of certainty, so that {@value #STEEPNESS} points more
 * than are needed make it e times as likely.
 */
final class WeightsFit {

  private static final double STEEPNESS = 6;
  private static final int ROUNDS = 4000;
  private static final double STEP = 0.4;

  /** How dear it is to leave what was judged, by the square of the part by which it is left. */
  private static final double HOLD = 0.3;

  private final Weights judged;
  private final List<Example> examples = new ArrayList<>();

  private record Example(Map<Sign, Double> signs, boolean isSame, double weight) {}

  WeightsFit(Weights judged) {
    this.judged = judged;
  }

  /**
   * Pairs of one origin, which weigh as much together as those of any other; so do both answers.
   */
  void add(TellingPairs pairs, List<Integer> documents) {
    var same = new ArrayList<Map<Sign, Double>>();
    var other = new ArrayList<Map<Sign, Double>>();
    for (int one : documents) {
      for (int earlier : documents) {
        var signs = pairs.signs(one, earlier);
        if (earlier < one && !signs.isEmpty() && !signs.containsKey(Sign.ANOTHER)) {
          (pairs.labels().get(one).equals(pairs.labels().get(earlier)) ? same : other).add(signs);
        }
      }
    }
    same.forEach(signs -> examples.add(new Example(signs, true, 1.0 / same.size())));
    other.forEach(signs -> examples.add(new Example(signs, false, 1.0 / other.size())));
  }

  /** Signs whose weight the pairs do not ask about keep the one that was judged. */
  Weights fit() {
    var points = new EnumMap<Sign, Double>(judged.points());
    for (int round = 0; round < ROUNDS; round++) {
      var now = new Weights(points);
      var slope = new EnumMap<Sign, Double>(Sign.class);
      for (var example : examples) {
        double sum = 0;
        for (var sign : example.signs().entrySet()) {
          sum += sign.getValue() * now.of(sign.getKey());
        }
        double sure = 1 / (1 + Math.exp(-(sum - Weights.ALIKE) / STEEPNESS));
        double error = ((example.isSame() ? 1 : 0) - sure) * example.weight();
        example.signs().forEach((sign, degree) -> slope.merge(sign, error * degree, Double::sum));
      }
      for (var sign : slope.keySet()) {
        double from = judged.of(sign);
        double part = (now.of(sign) - from) / Math.max(4, Math.abs(from));
        double next = now.of(sign) + STEP * (slope.get(sign) - HOLD * part);
        // What speaks for it never speaks against it.
        points.put(sign, from > 0 ? Math.max(0, next) : Math.min(0, next));
      }
    }
    points.replaceAll((sign, value) -> Math.round(value * 10) / 10.0);
    return new Weights(points);
  }
}
