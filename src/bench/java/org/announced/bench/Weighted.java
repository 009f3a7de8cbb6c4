package org.announced.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Words that are drawn as often as their weights say. */
final class Weighted {

  private final List<String> words;
  private final double[] upTo;

  private Weighted(List<String> words, double[] weights) {
    this.words = words;
    this.upTo = weights;
    Arrays.parallelPrefix(upTo, Double::sum);
  }

  /** As in {@code "CAPEX 60, MIXED 22"}. */
  static Weighted of(String text) {
    var pairs = Stream.of(text.split(", ")).map(pair -> pair.split(" ")).toList();
    return new Weighted(
        pairs.stream().map(pair -> pair[0]).toList(),
        pairs.stream().mapToDouble(pair -> Double.parseDouble(pair[1])).toArray());
  }

  /** By Zipf's law: the second half as often as the first, the third a third as often. */
  static Weighted zipf(String... words) {
    var weights = new double[words.length];
    Arrays.setAll(weights, i -> 1.0 / (i + 1));
    return new Weighted(List.of(words), weights);
  }

  String draw(Random random) {
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return words.get(at < 0 ? -at - 1 : at + 1);
  }
}
