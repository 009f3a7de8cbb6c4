package org.announced.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Documents of which it is known what they tell of, and what speaks for each being one with
 * another.
 *
 * @param labels for each document, a word for what it tells of
 * @param pairs those that are compared at all
 */
record TellingPairs(List<String> labels, Map<Integer, Map<Integer, Map<Sign, Double>>> pairs) {

  /**
   * How often a document was taken for a known one, rightly and wrongly, and how often not.
   *
   * @param faults in words
   */
  record Tally(int right, int wrong, int missed, List<String> faults) {

    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }

    Tally plus(Tally other) {
      var all = new ArrayList<>(faults);
      all.addAll(other.faults);
      return new Tally(right + other.right, wrong + other.wrong, missed + other.missed, all);
    }

    @Override
    public String toString() {
      return "%d right, %d wrong, %d missed: precision %.3f, recall %.3f"
          .formatted(right, wrong, missed, precision(), recall());
    }
  }

  static TellingPairs of(List<String> labels, Resemblances resemblances) {
    var pairs = new java.util.HashMap<Integer, Map<Integer, Map<Sign, Double>>>();
    for (int document = 0; document < labels.size(); document++) {
      var own = new java.util.HashMap<Integer, Map<Sign, Double>>();
      for (int earlier : resemblances.near(document)) {
        own.put(earlier, signs(resemblances.reasons(document, earlier)));
      }
      pairs.put(document, own);
    }
    return new TellingPairs(labels, pairs);
  }

  private static Map<Sign, Double> signs(List<MatchReason> reasons) {
    var signs = new EnumMap<Sign, Double>(Sign.class);
    reasons.forEach(one -> signs.merge(one.sign(), one.degree(), Double::sum));
    return signs;
  }

  /** As if each were posted after those before it, and stored unless it looks like a stored one. */
  Tally inOrder(List<Integer> order, Predicate<Integer> counted, Weights weights) {
    var stored = new ArrayList<Integer>();
    var known = new HashSet<String>();
    int right = 0;
    int wrong = 0;
    int missed = 0;
    var faults = new ArrayList<String>();
    for (int document : order) {
      var best = best(document, stored, weights);
      var label = labels.get(document);
      if (best < 0) {
        stored.add(document);
        if (!known.add(label) && counted.test(document)) {
          missed++;
          faults.add("missed " + document + " " + label);
        }
      } else if (counted.test(document)) {
        var isRight = labels.get(best).equals(label);
        right += isRight ? 1 : 0;
        wrong += isRight ? 0 : 1;
        missed += !isRight && known.contains(label) ? 1 : 0;
        if (!isRight) {
          faults.add(
              "wrong %d %s as %d %s: %s"
                  .formatted(document, label, best, labels.get(best), signs(document, best)));
        }
      }
    }
    return new Tally(right, wrong, missed, faults);
  }

  private int best(int document, List<Integer> stored, Weights weights) {
    int best = -1;
    double most = Weights.ALIKE;
    for (int other : stored) {
      var points = points(document, other, weights);
      if (points >= most) {
        most = points;
        best = other;
      }
    }
    return best;
  }

  /** How much a pair has in common; they are compared in the order in which they were read. */
  double points(int one, int other, Weights weights) {
    return signs(one, other).entrySet().stream()
        .mapToDouble(e -> e.getValue() * weights.of(e.getKey()))
        .sum();
  }

  Map<Sign, Double> signs(int one, int other) {
    return pairs
        .getOrDefault(Math.max(one, other), Map.of())
        .getOrDefault(Math.min(one, other), Map.of());
  }

  /** In any order. */
  Tally shuffled(List<Integer> documents, int times, Weights weights) {
    var random = new Random(7);
    var all = new Tally(0, 0, 0, List.of());
    for (int i = 0; i < times; i++) {
      var order = new ArrayList<>(documents);
      java.util.Collections.shuffle(order, random);
      all = all.plus(inOrder(order, any -> true, weights));
    }
    return all;
  }
}
