package org.announced.stated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.announced.stated.StatedFigures.StatedFigure;

/**
 * A number with its unit in a text: 2兆9000億 are two of them, and one amount.
 *
 * @param factors by which the unit may multiply
 * @param currencies that are named beside it
 * @param leadsTo whether it is the lower end of a range
 * @param end where it ends in the text
 */
record StatedPart(
    BigDecimal number,
    List<BigDecimal> factors,
    boolean hasUnit,
    Set<String> currencies,
    boolean leadsTo,
    int end) {

  boolean isAmount() {
    return hasUnit || !currencies.isEmpty();
  }

  boolean goesOnWith(StatedPart lower, int start) {
    return hasUnit
        && lower.hasUnit
        && start - end <= 1
        && lower.factors.get(0).compareTo(factors.get(0)) < 0;
  }

  /** Both as one, in the unit of the lower. */
  StatedPart plus(StatedPart lower) {
    var inLower = number.multiply(factors.get(0)).divide(lower.factors.get(0));
    return new StatedPart(
        inLower.add(lower.number),
        lower.factors,
        true,
        lower.currencies.isEmpty() ? currencies : lower.currencies,
        lower.leadsTo,
        lower.end);
  }

  /** With the unit and the currency of the upper end, as far as it has none. */
  StatedPart upTo(StatedPart upper) {
    return new StatedPart(
        number,
        hasUnit ? factors : upper.factors,
        hasUnit || upper.hasUnit,
        currencies.isEmpty() ? upper.currencies : currencies,
        leadsTo,
        end);
  }

  StatedFigure figure() {
    var halfUnit = new BigDecimal("0.5").movePointLeft(Math.max(0, number.scale()));
    return new StatedFigure(
        factors.stream().map(number::multiply).toList(),
        hasUnit ? halfUnit.multiply(factors.get(0)) : BigDecimal.ZERO,
        currencies);
  }
}
