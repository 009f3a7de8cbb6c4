package org.announced.summary.sum;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.summary.Measure;
import org.announced.summary.Measure.Case;
import org.jspecify.annotations.Nullable;

/**
 * What amounts add up to in each case. Of an umbrella of exactly 550 with a part of up to 510 there
 * is left 550, 40 and 40: what stands less sure in its part stands surer in its rest. So the cases
 * of a sum need not be in order, and what is shown as low and high are the smallest and the largest
 * of them.
 *
 * @param high null when there is no upper bound, which no case exceeds
 */
public record CaseSums(BigDecimal low, BigDecimal point, @Nullable BigDecimal high) {

  /** The name of the member that shows all of them, where they are not in order. */
  public static final String MEMBER = "cases";

  /** The columns that show the same. */
  public static final List<String> COLUMNS =
      List.of(MEMBER + ".low", MEMBER + ".point", MEMBER + ".high");

  /** Whether there are sums by case among measures. */
  public static boolean areAmong(List<Measure> measures) {
    return measures.stream().anyMatch(measure -> measure.of() == Case.LOW);
  }

  /** Those among some sums, by the names of their measures; null when they are not there. */
  public static @Nullable CaseSums of(
      List<Measure> measures, Map<String, @Nullable BigDecimal> sums) {
    BigDecimal low = null;
    BigDecimal point = null;
    BigDecimal high = null;
    for (Measure measure : measures) {
      if (measure.of() != null) {
        BigDecimal sum = sums.get(measure.name());
        switch (measure.of()) {
          case LOW -> low = sum;
          case POINT -> point = sum;
          case HIGH -> high = sum;
        }
      }
    }
    return low == null || point == null ? null : new CaseSums(low, point, high);
  }

  /** Whether each is at most the next, so that they are what is shown. */
  public boolean areInOrder() {
    return low.compareTo(point) <= 0 && (high == null || point.compareTo(high) <= 0);
  }

  private BigDecimal smallest() {
    BigDecimal smaller = low.min(point);
    return high == null ? smaller : smaller.min(high);
  }

  private @Nullable BigDecimal largest() {
    return high == null ? null : low.max(point).max(high);
  }

  /** The sums with what is shown as low and high in the places of these cases. */
  public Map<String, @Nullable BigDecimal> inPlaces(
      List<Measure> measures, Map<String, @Nullable BigDecimal> sums) {
    Map<String, @Nullable BigDecimal> shown = new LinkedHashMap<>(sums);
    for (Measure measure : measures) {
      if (measure.of() == Case.LOW) {
        shown.put(measure.name(), smallest());
      } else if (measure.of() == Case.HIGH) {
        shown.put(measure.name(), largest());
      }
    }
    return shown;
  }

  /** As a member of an answer shows them. */
  public Map<String, @Nullable BigDecimal> byName() {
    Map<String, @Nullable BigDecimal> named = new LinkedHashMap<>();
    named.put(Case.LOW.word(), low);
    named.put(Case.POINT.word(), point);
    named.put(Case.HIGH.word(), high);
    return named;
  }
}
