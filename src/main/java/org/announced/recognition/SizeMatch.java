package org.announced.recognition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.announced.commitment.SizeUnit;

/** Compares how large two announcements are, in anything but money. */
final class SizeMatch {

  /** The greatest ratio of two sizes that are equal but for rounding. */
  private static final BigDecimal ROUNDED = new BigDecimal("1.02");

  /** Each digit after the first says a quarter of what the first says. */
  private static final double FURTHER_DIGIT = 0.25;

  private static final int MOST_FURTHER = 4;

  private SizeMatch() {}

  static List<MatchReason> of(
      Map<SizeUnit, Set<BigDecimal>> told, Map<SizeUnit, Set<BigDecimal>> known) {
    var reasons = new ArrayList<MatchReason>();
    for (var unit : SizeUnit.values()) {
      var ones = told.getOrDefault(unit, Set.of());
      var others = known.getOrDefault(unit, Set.of());
      if (!ones.isEmpty() && !others.isEmpty()) {
        reasons.add(reason(unit, ones, others));
      }
    }
    // Power and accelerators are one size, told twice.
    return reasons.stream()
        .collect(
            Collectors.toMap(
                MatchReason::sign,
                one -> one,
                BinaryOperator.minBy(Comparator.comparing(MatchReason::degree).reversed()),
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private static MatchReason reason(SizeUnit unit, Set<BigDecimal> ones, Set<BigDecimal> others) {
    var arePeople = unit == SizeUnit.PEOPLE;
    for (var one : ones) {
      for (var other : others) {
        if (one.max(other).divide(one.min(other), MathContext.DECIMAL32).compareTo(ROUNDED) <= 0) {
          int further = one.compareTo(other) == 0 ? Figure.digits(one) - 1 : 0;
          return new MatchReason(
              arePeople ? Sign.SAME_PEOPLE : Sign.SAME_SIZE,
              1 + FURTHER_DIGIT * Math.min(further, MOST_FURTHER),
              "the same size, %,f".formatted(other).replaceAll("\\.?0+$", "") + " " + unit.words());
        }
      }
    }
    return MatchReason.of(arePeople ? Sign.OTHER_PEOPLE : Sign.OTHER_SIZE);
  }
}
