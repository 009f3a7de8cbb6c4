package org.announced.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a test has told the service, and knows of it without asking. */
final class World {

  /** Decimal places of the currencies that worlds use. */
  static final Map<String, Integer> DIGITS =
      Map.of("USD", 2, "EUR", 2, "JPY", 0, "KRW", 0, "INR", 2, "RUB", 2, "AED", 2, "KWD", 3);

  /** Stands in all its names: its publisher, its companies. */
  final String own;

  final List<Told> announcements = new ArrayList<>();

  World(String own) {
    this.own = own;
  }

  String publisher() {
    return own + " Wire";
  }

  List<Money> investments() {
    return announcements.stream().flatMap(told -> told.investments.stream()).toList();
  }

  /** An announcement. */
  static final class Told {
    String id = "";
    String slug = "";
    LocalDate on;
    boolean retracted;

    /** Those that have a row of it; one that stands here twice has two. */
    List<String> datasets = List.of();

    final List<Money> investments = new ArrayList<>();

    Told(LocalDate on) {
      this.on = on;
    }

    String year() {
      return String.valueOf(on.getYear());
    }

    String month() {
      return on.toString().substring(0, 7);
    }

    String quarter() {
      return on.getYear() + "-Q" + (on.getMonthValue() + 2) / 3;
    }
  }

  /** An investment. */
  static final class Money {
    String id = "";
    final Told told;
    Stated amount;
    @Nullable Tie tie;
    List<Part> investors = List.of();
    int undisclosedInvestors;
    List<Part> purposes = List.of();
    List<String> recipients = List.of();
    List<String> tags = List.of();
    @Nullable String build;
    boolean isEstimate;
    @Nullable String start;
    @Nullable String end;
    @Nullable String country;
    String instrument = "CAPEX";
    String status = "ANNOUNCED";
    String bindingLevel = "PLEDGE";

    Money(Told told, Stated amount) {
      this.told = told;
      this.amount = amount;
    }

    boolean isJoint() {
      return !investors.isEmpty()
          && investors.size() + undisclosedInvestors > 1
          && shares(investors).isEmpty();
    }

    boolean isOverlapping() {
      return purposes.size() > 1 && shares(purposes).isEmpty();
    }
  }

  /** One of several investors or purposes, with its share if that was stated. */
  record Part(String name, @Nullable BigDecimal share) {}

  static List<Part> shares(List<Part> parts) {
    return parts.stream().filter(part -> part.share() != null).toList();
  }

  /** A relation to an earlier investment. */
  record Tie(String kind, Money to, @Nullable BigDecimal increment) {}

  /**
   * An amount as it was told.
   *
   * @param value null when undisclosed
   * @param statedLow and {@code statedHigh}: stated outright, in the place of what the qualifier
   *     says; null when not
   */
  record Stated(
      String currency,
      String qualifier,
      @Nullable BigDecimal value,
      @Nullable BigDecimal statedLow,
      @Nullable BigDecimal statedHigh) {

    int digits() {
      return DIGITS.getOrDefault(currency, 2);
    }

    /** Null when undisclosed. */
    @Nullable Range range() {
      if (value == null) {
        return null;
      }
      return switch (qualifier) {
        case "EXACT" -> new Range(value, value, value);
        case "ABOUT" -> bounded(percent(value, 95), percent(value, 105));
        case "AT_LEAST", "MORE_THAN" -> bounded(value, null);
        case "UP_TO" -> bounded(BigDecimal.ZERO, value);
        default -> throw new IllegalStateException(qualifier);
      };
    }

    private Range bounded(BigDecimal low, @Nullable BigDecimal high) {
      return new Range(
          Stream.ofNullable(statedLow).findFirst().orElse(low),
          Objects.requireNonNull(value),
          statedHigh == null ? high : statedHigh);
    }

    private BigDecimal percent(BigDecimal amount, int percent) {
      return amount
          .multiply(BigDecimal.valueOf(percent, 2))
          .setScale(digits(), RoundingMode.HALF_UP);
    }
  }
}
