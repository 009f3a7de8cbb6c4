package org.announced.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.announced.money.Bounds;
import org.announced.money.Qualifier;
import org.jspecify.annotations.Nullable;

/** An amount as it is announced, to two digits. */
record Amount(String qualifier, @Nullable BigDecimal value, Bounds bounds) {

  static final Weighted CURRENCIES =
      Weighted.of("USD 80, EUR 7, JPY 4, GBP 3, INR 2, CNY 1.5, KRW 1, CAD 0.8, AED 0.7");
  static final Weighted QUALIFIERS =
      Weighted.of("EXACT 55, ABOUT 15, UNDISCLOSED 9, UP_TO 8, MORE_THAN 7, AT_LEAST 6");

  /** About what a dollar is; of the dirham there is no reference rate. */
  private static final Map<String, Double> PER_DOLLAR =
      Map.of(
          "USD", 1.0, "EUR", 0.9, "JPY", 150.0, "GBP", 0.8, "INR", 85.0, "CNY", 7.2, "KRW", 1400.0,
          "CAD", 1.4, "AED", 3.67);

  private static final Set<String> WITHOUT_CENTS = Set.of("JPY", "KRW");

  static Amount of(String qualifier, double dollars, String currency) {
    var value =
        qualifier.equals("UNDISCLOSED")
            ? null
            : BigDecimal.valueOf(dollars * Objects.requireNonNull(PER_DOLLAR.get(currency)))
                .round(new MathContext(2));
    int minorDigits = WITHOUT_CENTS.contains(currency) ? 0 : 2;
    return new Amount(
        qualifier, value, Bounds.of(Qualifier.valueOf(qualifier), value, minorDigits));
  }
}
