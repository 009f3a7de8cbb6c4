package org.announced.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.announced.document.JsonPart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What an amount is in another currency, where somebody posts it as he has read it. It is held to
 * the amount and to the rate beside it; at which rate a service converts is its own affair.
 */
public final class DerivedAmount {

  /** What was converted is rounded to the smallest unit of its currency, which is 1 at most. */
  private static final BigDecimal ROUNDING = BigDecimal.ONE;

  /** A rate is shown with all its digits; a part of a million is for those who shorten it. */
  private static final BigDecimal SHORTENED = new BigDecimal("0.000001");

  private final JsonPart derived;
  private final BigDecimal rate;
  private final Faults faults;

  private DerivedAmount(JsonPart derived, BigDecimal rate, Faults faults) {
    this.derived = derived;
    this.rate = rate;
    this.faults = faults;
  }

  /** Notes the figures that are not those of the amount, at the rate that is told with them. */
  public static void check(JsonPart amount, JsonPart derived, Faults faults) {
    var rate = rate(amount, derived);
    // Figures of each year are counted for all, in steps of their own.
    if (rate != null && !amount.has("per")) {
      var check = new DerivedAmount(derived, rate, faults);
      check.figure(amount.number("value"), "point");
      check.figure(amount.number("low"), "low");
      check.figure(amount.number("high"), "high");
    }
  }

  private static @Nullable BigDecimal rate(JsonPart amount, JsonPart derived) {
    var currency = amount.text("currency");
    return currency != null && currency.equals(derived.text("currency"))
        ? BigDecimal.ONE
        : derived.number("rate");
  }

  /** Figures that are left out, on either side, contradict nothing. */
  private void figure(@Nullable BigDecimal told, String field) {
    var figure = derived.number(field);
    if (told == null || figure == null) {
      return;
    }
    var converted = told.multiply(rate);
    var most = converted.abs().multiply(SHORTENED).max(ROUNDING);
    if (converted.subtract(figure).abs().compareTo(most) > 0) {
      faults.add(
          derived.at(field),
          FaultCode.CONTRADICTION,
          "%s at the rate %s is %s. Leave it out, since the service derives it, or mend the amount."
              .formatted(
                  told.toPlainString(),
                  rate.toPlainString(),
                  converted.setScale(2, RoundingMode.HALF_UP).toPlainString()));
    }
  }
}
