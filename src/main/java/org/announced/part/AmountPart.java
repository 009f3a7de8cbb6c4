package org.announced.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final JsonPart piece;
  private final PartReading reading;
  private final @Nullable Integer years;

  private AmountPart(JsonPart piece, PartReading reading, @Nullable Integer years) {
    this.piece = piece;
    this.reading = reading;
    this.years = years;
  }

  /**
   * Reads an amount. Null where nothing was said, and where something is wrong with it.
   *
   * @param years by which figures are multiplied that are those of one year; null where they are
   *     those of the whole
   */
  public static @Nullable Amount read(
      JsonPart piece, PartReading reading, @Nullable Integer years) {
    return piece.isMissing() ? null : new AmountPart(piece, reading, years).read();
  }

  private @Nullable Amount read() {
    var currency = reading.values().currency(piece);
    var day = reading.announcedOn();
    if (currency != null && day != null && !currency.isMoneyOn(day.lastDay())) {
      reading.values().checkMoneyOn(day.firstDay(), currency, piece);
    }
    var isBoth = !piece.has("value") && piece.has("low") && piece.has("high");
    var usual = isBoth ? Qualifier.RANGE : Qualifier.EXACT;
    var qualifier = piece.choice("qualifier", Qualifier.class, usual);
    checkFigures(qualifier);
    checkCurrency(qualifier);
    var value = decimal("value", currency);
    var low = decimal("low", currency);
    var high = decimal("high", currency);
    if (reading.faults().concern(piece.pointer())) {
      return null;
    }
    if (currency == null) {
      return new Amount(null, null, qualifier, null, null, null, piece.text("statedAs"));
    }
    return qualifier == Qualifier.RANGE
        ? whole(middle(low, high), new Bounds(low, high), qualifier, currency)
        : figure(value, low, high, qualifier, currency);
  }

  private @Nullable Amount figure(
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      Qualifier qualifier,
      Currency currency) {
    var bounds = Bounds.of(qualifier, value, currency.minorDigits()).overriddenBy(low, high);
    if (qualifier == Qualifier.EXACT) {
      exactIsItsOwnBounds("low", low, value);
      exactIsItsOwnBounds("high", high, value);
    }
    return whole(value, bounds, qualifier, currency);
  }

  /** Of figures of one year those of all, each to the smallest unit. */
  private @Nullable Amount whole(
      @Nullable BigDecimal value, Bounds bounds, Qualifier qualifier, Currency currency) {
    if (qualifier != Qualifier.EXACT) {
      checkOrder(value, bounds);
    }
    var all = times(value);
    var point =
        qualifier == Qualifier.RANGE && all != null
            ? all.setScale(currency.minorDigits(), RoundingMode.HALF_UP)
            : all;
    var low = times(bounds.low());
    var high = times(bounds.high());
    checkSize(high == null ? point : high);
    if (reading.faults().concern(piece.pointer())) {
      return null;
    }
    var stated = piece.text("statedAs");
    if (stated != null) {
      new StatedCheck(piece, reading.faults()).check(stated, currency, value, bounds, point);
    }
    return new Amount(point, currency.code(), qualifier, low, high, years, stated);
  }

  private @Nullable BigDecimal times(@Nullable BigDecimal figure) {
    return figure == null || years == null ? figure : figure.multiply(BigDecimal.valueOf(years));
  }

  private static @Nullable BigDecimal middle(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null ? null : low.add(high).divide(TWO);
  }

  /** A range has two figures and no third; anything else has one, unless it was not told. */
  private void checkFigures(Qualifier qualifier) {
    if (qualifier != Qualifier.RANGE) {
      valueUnlessUndisclosed(piece, "value", qualifier, reading.faults());
      if (qualifier == Qualifier.UNDISCLOSED && piece.has("per")) {
        add("per", FaultCode.CONTRADICTION, "There is no figure for each year. Leave it out.");
      }
      return;
    }
    if (piece.has("value")) {
      add(
          "value",
          FaultCode.CONTRADICTION,
          "A RANGE has a low and a high figure, and no value: its middle is derived. Leave it out.");
    }
    for (var end : new String[] {"low", "high"}) {
      if (!piece.has(end) && !reading.faults().concern(piece.at(end))) {
        add(
            end,
            FaultCode.REQUIRED,
            "A RANGE has a low and a high figure, and this one is missing.");
      }
    }
  }

  private void checkCurrency(Qualifier qualifier) {
    var isFigure =
        qualifier != Qualifier.UNDISCLOSED
            || piece.has("value")
            || piece.has("low")
            || piece.has("high");
    if (isFigure && !piece.has("currency") && !reading.faults().concern(piece.at("currency"))) {
      add(
          "currency",
          FaultCode.REQUIRED,
          "The currency of the amount is missing: three capitals of ISO 4217, such as USD.");
    }
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
      add(
          field,
          FaultCode.CONTRADICTION,
          "An EXACT amount has no bounds but itself. Leave this one out, or say how exactly the"
              + " amount was stated, as \"qualifier\": \"ABOUT\".");
    }
  }

  private void checkOrder(@Nullable BigDecimal value, Bounds bounds) {
    var low = bounds.low();
    var high = bounds.high();
    if (low != null && high != null && low.compareTo(high) > 0) {
      add("low", FaultCode.OUT_OF_ORDER, "The lower bound is above the upper one.");
    } else if (low != null && value != null && low.compareTo(value) > 0) {
      add("low", FaultCode.OUT_OF_ORDER, "The lower bound is above the value.");
    } else if (high != null && value != null && high.compareTo(value) < 0) {
      add("high", FaultCode.OUT_OF_ORDER, "The upper bound is below the value.");
    }
  }

  private void checkSize(@Nullable BigDecimal largest) {
    if (largest != null && largest.compareTo(Amount.LIMIT) >= 0) {
      add(
          piece.has("value") ? "value" : "high",
          FaultCode.TOO_LARGE,
          years == null
              ? "The upper bound of the amount reaches 10^18."
              : "The amount of all years reaches 10^18.");
    }
  }

  private void add(String field, FaultCode code, String detail) {
    reading.faults().add(piece.at(field), code, detail);
  }
}
