package org.announced.recognition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.announced.money.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money and its value in US dollars.
 *
 * @param value in units of the currency; null when undisclosed
 * @param currency null when no figure was told
 * @param dollars the value in US dollars; null when undisclosed, or when there is no rate
 * @param rateOn the day of the rate; null when there is no rate
 */
public record Figure(
    @Nullable BigDecimal value,
    @Nullable String currency,
    Qualifier qualifier,
    @Nullable BigDecimal dollars,
    @Nullable LocalDate rateOn) {

  /** How two amounts relate, the most telling first. */
  public enum Likeness {
    EQUAL,
    /** One says a bound within which the other is: "more than 25" may be 27. */
    WITHIN,
    RAISED,
    UNKNOWN,
    DIFFERENT
  }

  /**
   * The greatest ratio of two amounts of one currency that are equal but for rounding: 9.97 is told
   * as 10.
   */
  private static final BigDecimal ROUNDED = new BigDecimal("1.02");

  /**
   * The same where an amount was called approximate, or was converted and rounded in either
   * currency.
   */
  private static final BigDecimal ROUGH = new BigDecimal("1.05");

  private static final BigDecimal OPEN = new BigDecimal("1.25");
  private static final BigDecimal RAISE = new BigDecimal("1.5");

  private static final Map<String, String> SYMBOLS =
      Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹", "KRW", "₩");

  public Likeness to(Figure other) {
    var sameCurrency = Objects.equals(currency, other.currency);
    var one = sameCurrency ? value : dollars;
    var another = sameCurrency ? other.value : other.dollars;
    if (one == null || another == null) {
      return Likeness.UNKNOWN;
    }
    if (one.signum() == 0 || another.signum() == 0) {
      return one.compareTo(another) == 0 ? Likeness.EQUAL : Likeness.DIFFERENT;
    }
    var ratio = one.max(another).divide(one.min(another), MathContext.DECIMAL32);
    var exact = sameCurrency && qualifier != Qualifier.ABOUT && other.qualifier != Qualifier.ABOUT;
    if (ratio.compareTo(exact ? ROUNDED : ROUGH) <= 0) {
      return Likeness.EQUAL;
    }
    var mayBeMore = one.compareTo(another) < 0 ? isOpenAbove() : other.isOpenAbove();
    var mayBeLess = one.compareTo(another) < 0 ? other.isOpenBelow() : isOpenBelow();
    if (ratio.compareTo(OPEN) <= 0 && (mayBeMore || mayBeLess)) {
      return Likeness.WITHIN;
    }
    return ratio.compareTo(RAISE) <= 0 ? Likeness.RAISED : Likeness.DIFFERENT;
  }

  /** In how many digits they agree; 1 where they agree by a rate, or by rounding. */
  int sharedDigits(Figure other) {
    return value != null
            && other.value != null
            && Objects.equals(currency, other.currency)
            && value.compareTo(other.value) == 0
        ? digits(value)
        : 1;
  }

  /** How many digits a figure has, but for the noughts at its end. */
  static int digits(BigDecimal value) {
    return value.signum() == 0 ? 1 : value.stripTrailingZeros().precision();
  }

  /**
   * How many times another amount this one is, where they are not as good as one; null where they
   * are, or cannot be compared.
   */
  public @Nullable Double ratioTo(Figure other) {
    var isComparable = to(other) == Likeness.RAISED || to(other) == Likeness.DIFFERENT;
    var sameCurrency = Objects.equals(currency, other.currency);
    var one = sameCurrency ? value : dollars;
    var another = sameCurrency ? other.value : other.dollars;
    return !isComparable
            || one == null
            || another == null
            || one.signum() == 0
            || another.signum() == 0
        ? null
        : one.divide(another, MathContext.DECIMAL32).doubleValue();
  }

  private boolean isOpenAbove() {
    return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN;
  }

  private boolean isOpenBelow() {
    return qualifier == Qualifier.UP_TO;
  }

  /** How this amount relates to that of a known announcement, in words for people. */
  String words(Likeness likeness, Figure known) {
    return switch (likeness) {
      case EQUAL -> Objects.equals(currency, known.currency) ? same(known) : converted(known);
      case WITHIN -> "%s may be %s".formatted(shown(), known.shown());
      case RAISED -> "%s may have been raised from %s, or to it".formatted(shown(), known.shown());
      case UNKNOWN -> "an amount is not disclosed or not comparable";
      case DIFFERENT -> "another amount, %s and not %s".formatted(known.shown(), shown());
    };
  }

  private String same(Figure known) {
    return shown().equals(known.shown())
        ? "the same amount, " + shown()
        : "%s is as good as %s".formatted(shown(), known.shown());
  }

  private String converted(Figure known) {
    var foreign = "USD".equals(currency) ? known : this;
    var other = "USD".equals(currency) ? this : known;
    return "%s is %s at the ECB's rate of %s, as good as %s"
        .formatted(
            foreign.shown(),
            shown(foreign.dollars, "USD"),
            foreign.rateOn,
            "USD".equals(other.currency)
                ? other.shown()
                : other.shown() + ", which is " + shown(other.dollars, "USD"));
  }

  /** With the sign or code of its currency, in words for people. */
  public String shown() {
    return shown(value, currency);
  }

  private static String shown(@Nullable BigDecimal value, @Nullable String currency) {
    if (value == null || currency == null) {
      return "an undisclosed amount";
    }
    var digits = value.precision() - value.scale();
    var power = digits > 12 ? 12 : digits > 9 ? 9 : digits > 6 ? 6 : 0;
    var unit =
        switch (power) {
          case 12 -> " trillion";
          case 9 -> " billion";
          case 6 -> " million";
          default -> "";
        };
    var scaled = value.movePointLeft(power).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    var symbol = SYMBOLS.getOrDefault(currency, currency + " ");
    return symbol + scaled.setScale(Math.max(scaled.scale(), 0)).toPlainString() + unit;
  }
}
