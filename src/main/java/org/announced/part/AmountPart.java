package org.announced.part;

import java.math.BigDecimal;
import org.announced.document.JsonPart;
import org.announced.money.Amount;
import org.announced.money.Bounds;
import org.announced.money.Currency;
import org.announced.money.Qualifier;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Reads an amount of money, and what its qualifier and its bounds make of it. */
public final class AmountPart {

  private final JsonPart piece;
  private final PartReading reading;

  private AmountPart(JsonPart piece, PartReading reading) {
    this.piece = piece;
    this.reading = reading;
  }

  /** Reads an amount. Null where nothing was said, and where something is wrong with it. */
  public static @Nullable Amount read(JsonPart piece, PartReading reading) {
    return piece.isMissing() ? null : new AmountPart(piece, reading).read();
  }

  private @Nullable Amount read() {
    var currency = reading.values().currency(piece);
    var day = reading.announcedOn();
    if (currency != null && day != null && !currency.isMoneyOn(day.lastDay())) {
      reading.values().checkMoneyOn(day.firstDay(), currency, piece);
    }
    var qualifier = piece.choice("qualifier", Qualifier.class, Qualifier.EXACT);
    valueUnlessUndisclosed(piece, "value", qualifier, reading.faults());
    var value = decimal("value", currency);
    var low = decimal("low", currency);
    var high = decimal("high", currency);
    if (currency == null || reading.faults().concern(piece.pointer())) {
      return null;
    }
    var bounds = Bounds.of(qualifier, value, currency.minorDigits()).overriddenBy(low, high);
    if (qualifier == Qualifier.EXACT) {
      exactIsItsOwnBounds("low", low, value);
      exactIsItsOwnBounds("high", high, value);
    } else {
      check(value, bounds);
    }
    return reading.faults().concern(piece.pointer())
        ? null
        : new Amount(
            value, currency.code(), qualifier, bounds.low(), bounds.high(), piece.text("statedAs"));
  }

  /** A figure and its qualifier say the same: that it is known, or that it is not. */
  public static void valueUnlessUndisclosed(
      JsonPart piece, String field, Qualifier qualifier, Faults faults) {
    var undisclosed = qualifier == Qualifier.UNDISCLOSED;
    if (undisclosed && piece.has(field)) {
      faults.add(
          piece.at("qualifier"),
          FaultCode.CONTRADICTION,
          "A figure is given, and said to be UNDISCLOSED. Leave out one of them.");
    } else if (!undisclosed
        && !piece.has(field)
        && !faults.concern(piece.at(field))
        && !faults.concern(piece.at("qualifier"))) {
      faults.add(
          piece.at(field),
          FaultCode.REQUIRED,
          "The figure is missing. If it was not told, say \"qualifier\": \"UNDISCLOSED\".");
    }
  }

  private @Nullable BigDecimal decimal(String field, @Nullable Currency currency) {
    return currency == null
        ? piece.number(field)
        : reading.values().decimal(piece, field, currency.minorDigits(), currency.code());
  }

  private void exactIsItsOwnBounds(
      String field, @Nullable BigDecimal bound, @Nullable BigDecimal value) {
    if (bound != null && value != null && bound.compareTo(value) != 0) {
      reading
          .faults()
          .add(
              piece.at(field),
              FaultCode.CONTRADICTION,
              "An EXACT amount has no bounds but itself. Leave this one out, or say how exactly the"
                  + " amount was stated, as \"qualifier\": \"ABOUT\".");
    }
  }

  private void check(@Nullable BigDecimal value, Bounds bounds) {
    var low = bounds.low();
    var high = bounds.high();
    if (low != null && value != null && low.compareTo(value) > 0) {
      outOfOrder("low", "The lower bound is above the value.");
    }
    if (high != null && value != null && high.compareTo(value) < 0) {
      outOfOrder("high", "The upper bound is below the value.");
    }
    if (low != null && high != null && low.compareTo(high) > 0) {
      outOfOrder("low", "The lower bound is above the upper one.");
    }
    if (high != null && high.compareTo(Amount.LIMIT) >= 0) {
      reading
          .faults()
          .add(
              piece.at("value"),
              FaultCode.TOO_LARGE,
              "The upper bound of the amount reaches 10^18.");
    }
  }

  private void outOfOrder(String field, String detail) {
    reading.faults().add(piece.at(field), FaultCode.OUT_OF_ORDER, detail);
  }
}
