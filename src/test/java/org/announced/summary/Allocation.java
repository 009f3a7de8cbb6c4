package org.announced.summary;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.announced.summary.World.Money;
import org.announced.summary.World.Part;
import org.jspecify.annotations.Nullable;

/** To which investors, purposes and periods an investment falls, and with what part of it. */
final class Allocation {

  /** Stands for no investor, no purpose, no period, as it does in links. */
  static final String NONE = "null";

  private Allocation() {}

  /** The part from one fraction of the whole to another: from/of to to/of. */
  record Slice(String value, BigDecimal from, BigDecimal to, BigDecimal of) {

    static Slice whole(String value) {
      return new Slice(value, ZERO, ONE, ONE);
    }

    /** Low, and the steps from low to point and from point to high, are divided each. */
    Range of(Range amount, int digits) {
      BigDecimal low = part(amount.low(), digits);
      BigDecimal point = low.add(part(amount.point().subtract(amount.low()), digits));
      return new Range(
          low,
          point,
          amount.high() == null
              ? null
              : point.add(part(amount.high().subtract(amount.point()), digits)));
    }

    private BigDecimal part(BigDecimal amount, int digits) {
      return upto(to, amount, digits).subtract(upto(from, amount, digits));
    }

    private BigDecimal upto(BigDecimal edge, BigDecimal amount, int digits) {
      return amount.multiply(edge).divide(of, digits, RoundingMode.HALF_UP);
    }
  }

  /** Joint ones stand in full under each; so does the only one that there is. */
  static List<Slice> amongInvestors(Money money) {
    return among(money.investors);
  }

  static List<Slice> amongPurposes(Money money) {
    return among(money.purposes);
  }

  private static List<Slice> among(List<Part> parts) {
    if (parts.isEmpty()) {
      return List.of(Slice.whole(NONE));
    }
    List<Part> shares = World.shares(parts);
    return shares.isEmpty()
        ? parts.stream().map(part -> Slice.whole(part.name())).toList()
        : byShares(shares);
  }

  private static List<Slice> byShares(List<Part> shares) {
    List<Slice> slices = new ArrayList<>();
    BigDecimal taken = ZERO;
    for (var part : shares) {
      var upto = taken.add(Objects.requireNonNull(part.share()));
      slices.add(new Slice(part.name(), taken, upto, ONE));
      taken = upto;
    }
    if (taken.compareTo(ONE) < 0) {
      slices.add(new Slice(NONE, taken, ONE, ONE));
    }
    return slices;
  }

  /** The share of a list that falls to nobody in it, as its last slice; null when there is none. */
  static @Nullable Slice rest(List<Part> parts) {
    return parts.isEmpty()
        ? null
        : among(parts).stream()
            .filter(slice -> slice.value().equals(NONE))
            .findFirst()
            .orElse(null);
  }

  /** Evenly by months; a period that is missing or open at an end is never guessed. */
  static List<Slice> amongQuarters(Money money) {
    return amongMonths(money, month -> quarterOf(month.toString()));
  }

  static List<Slice> amongMonths(Money money) {
    return amongMonths(money, YearMonth::toString);
  }

  /** Of no month it is none. */
  static String quarterOf(String month) {
    return month.equals(NONE)
        ? NONE
        : month.substring(0, 4) + "-Q" + (Integer.parseInt(month.substring(5)) + 2) / 3;
  }

  static List<Slice> amongYears(Money money) {
    return amongMonths(money, month -> String.valueOf(month.getYear()));
  }

  private static List<Slice> amongMonths(Money money, Function<YearMonth, String> unit) {
    if (money.start == null || money.end == null) {
      return List.of(Slice.whole(NONE));
    }
    Map<String, Integer> months = new LinkedHashMap<>();
    int all = 0;
    YearMonth last = month(money.end, 12);
    for (var m = month(money.start, 1); !m.isAfter(last); m = m.plusMonths(1)) {
      months.merge(unit.apply(m), 1, Integer::sum);
      all++;
    }
    List<Slice> slices = new ArrayList<>();
    int upto = 0;
    for (var entry : months.entrySet()) {
      var from = BigDecimal.valueOf(upto);
      upto += entry.getValue();
      slices.add(
          new Slice(entry.getKey(), from, BigDecimal.valueOf(upto), BigDecimal.valueOf(all)));
    }
    return slices;
  }

  /** The month of a year, month or day; of a year this one. */
  private static YearMonth month(String text, int ofYear) {
    return text.length() == 4
        ? YearMonth.of(Integer.parseInt(text), ofYear)
        : YearMonth.parse(text.substring(0, 7));
  }
}
