package org.announced.part;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.announced.document.JsonPart;
import org.announced.money.Bounds;
import org.announced.money.Currency;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.stated.StatedFigures;
import org.jspecify.annotations.Nullable;

/** Warns of an amount that is another than the words say in which it was stated. */
final class StatedCheck {

  private final JsonPart amount;
  private final Faults faults;

  StatedCheck(JsonPart amount, Faults faults) {
    this.amount = amount;
    this.faults = faults;
  }

  /**
   * @param value as it was posted; null when undisclosed
   * @param bounds of it
   * @param whole of figures of one year, those of all
   */
  void check(
      String stated,
      Currency currency,
      @Nullable BigDecimal value,
      Bounds bounds,
      @Nullable BigDecimal whole) {
    var said = StatedFigures.in(stated);
    if (value == null || said.isEmpty()) {
      return;
    }
    var figures =
        Stream.of(value, bounds.low(), bounds.high(), whole).filter(Objects::nonNull).toList();
    var mayBeSaid = said.stream().allMatch(one -> one.mayBeIn(currency.code()));
    var isMeant =
        said.stream()
            .filter(one -> one.mayBeIn(currency.code()))
            .anyMatch(one -> figures.stream().anyMatch(one::mayBe));
    if (isMeant) {
      return;
    }
    // In another currency an amount is converted, unless it has all the same digits.
    if (!mayBeSaid && said.stream().anyMatch(one -> figures.stream().anyMatch(one::is))) {
      warn(
          "currency",
          "The amount is in %s, and was stated as %s."
              .formatted(currency.code(), ShownText.quoted(stated)));
    } else if (mayBeSaid) {
      warn(
          amount.has("value") ? "value" : "low",
          "The amount is %s %s, and %s says %s. Check the zeros."
              .formatted(
                  value.toPlainString(),
                  currency.code(),
                  ShownText.quoted(stated),
                  said.get(0).shown()));
    }
  }

  private void warn(String field, String detail) {
    faults.warn(Fault.at(amount.at(field), FaultCode.CONTRADICTION, detail));
  }
}
