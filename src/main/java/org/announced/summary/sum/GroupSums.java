package org.announced.summary.sum;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.announced.summary.Slice;
import org.jspecify.annotations.Nullable;

/** What rows add up to: for each group of each slice the sum of each measure. */
public final class GroupSums {

  /** A group of a slice; without keys all of it. */
  public record SumPlace(String slice, List<@Nullable String> keys) {

    /** Whether there are as many of its kind as the data has; of reasons there are a few. */
    boolean isGroup() {
      return !keys.isEmpty() && !slice.equals(Slice.EXCLUDED);
    }
  }

  private final int width;
  private final Map<SumPlace, BigDecimal[]> sums = new HashMap<>();

  /**
   * Begins at zero.
   *
   * @param width how many measures there are
   */
  GroupSums(int width) {
    this.width = width;
  }

  /** The same sums, to be changed without these. */
  public GroupSums copy() {
    GroupSums copy = new GroupSums(width);
    copy.sums.putAll(sums);
    return copy;
  }

  void add(SumPlace place, BigDecimal[] more) {
    sums.merge(place, more, GroupSums::sum);
  }

  void add(GroupSums more) {
    more.sums.forEach(this::add);
  }

  /** Takes away what was added before; a group of which nothing is left is forgotten. */
  void subtract(GroupSums less) {
    less.sums.forEach(
        (place, sums) -> {
          add(place, Arrays.stream(sums).map(BigDecimal::negate).toArray(BigDecimal[]::new));
          if (Arrays.stream(of(place)).allMatch(sum -> sum.signum() == 0)) {
            this.sums.remove(place);
          }
        });
  }

  /** The sums of a place, in the order of the measures; zeros when nothing falls there. */
  BigDecimal[] of(SumPlace place) {
    BigDecimal[] found = sums.get(place);
    return found == null
        ? Collections.nCopies(width, BigDecimal.ZERO).toArray(BigDecimal[]::new)
        : found;
  }

  /** Whether anything falls there. */
  public boolean has(SumPlace place) {
    return sums.containsKey(place);
  }

  /** The places of one slice, in no particular order. */
  public Stream<SumPlace> places(String slice) {
    return sums.keySet().stream().filter(place -> place.slice().equals(slice));
  }

  /** How many groups there are, of all slices; reasons of exclusion are none. */
  public int groups() {
    return (int) sums.keySet().stream().filter(SumPlace::isGroup).count();
  }

  /** How many places it holds, which is what its memory depends on. */
  public int size() {
    return sums.size();
  }

  private static BigDecimal[] sum(BigDecimal[] one, BigDecimal[] other) {
    BigDecimal[] both = new BigDecimal[one.length];
    Arrays.setAll(both, i -> one[i].add(other[i]));
    return both;
  }
}
