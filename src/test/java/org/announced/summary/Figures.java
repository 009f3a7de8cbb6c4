package org.announced.summary;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.announced.summary.World.Money;
import org.announced.support.Api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers of a group or a total, equal when they are the same numbers.
 *
 * @param high null when there is no upper bound
 * @param cases what it adds up to in each case; null where low, point and high say that
 */
record Figures(
    BigDecimal low,
    BigDecimal point,
    @Nullable BigDecimal high,
    BigDecimal joint,
    int investments,
    int announcements,
    int undisclosed,
    int unbounded,
    int unconverted,
    @Nullable Range cases) {

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * What falls to a group of one investment.
   *
   * @param amount null when it is not known
   * @param together whether it stands there in full beside others, and is none of the group's own
   * @param isJoint whether several have it, investors unless recipients are asked for
   */
  record Entry(Money money, @Nullable Range amount, boolean together, boolean isJoint) {

    Entry(Money money, @Nullable Range amount) {
      this(money, amount, false, money.isJoint());
    }

    Range adds() {
      return amount == null || together ? Range.ZERO : amount;
    }

    BigDecimal joint() {
      return amount == null || !isJoint ? ZERO : amount.point();
    }
  }

  Figures {
    low = plain(low);
    point = plain(point);
    high = high == null ? null : plain(high);
    joint = plain(joint);
    cases = cases == null ? null : cases.each(Figures::plain);
  }

  static Figures of(List<Entry> counted, int unconverted) {
    Range sum = counted.stream().map(Entry::adds).reduce(Range.ZERO, Range::plus);
    Range shown = sum.inOrder();
    return new Figures(
        shown.low(),
        shown.point(),
        shown.high(),
        counted.stream().map(Entry::joint).reduce(ZERO, BigDecimal::add),
        counted.size(),
        (int) counted.stream().map(entry -> entry.money().told).distinct().count(),
        (int) counted.stream().filter(entry -> entry.amount() == null).count(),
        (int) counted.stream().filter(entry -> entry.adds().high() == null).count(),
        unconverted,
        sum.isInOrder() ? null : sum);
  }

  /** As the service shows them. */
  static Figures of(JsonNode shown) {
    return new Figures(
        shown.get("low").decimalValue(),
        shown.get("point").decimalValue(),
        number(shown.get("high")),
        shown.get("joint").decimalValue(),
        shown.get("investments").intValue(),
        shown.get("announcements").intValue(),
        shown.get("undisclosed").intValue(),
        shown.get("unbounded").intValue(),
        shown.get("unconverted").intValue(),
        cases(shown));
  }

  /** The cases that something shows; null when it shows none. */
  static @Nullable Range cases(JsonNode shown) {
    JsonNode cases = shown.get("cases");
    return cases == null
        ? null
        : new Range(
                cases.get("low").decimalValue(),
                cases.get("point").decimalValue(),
                number(cases.get("high")))
            .each(Figures::plain);
  }

  /** What something that is shown adds up to in each case. */
  static Range sum(JsonNode shown) {
    Range cases = cases(shown);
    return cases != null
        ? cases
        : new Range(
            shown.get("low").decimalValue(),
            shown.get("point").decimalValue(),
            number(shown.get("high")));
  }

  Range sum() {
    return cases == null ? new Range(low, point, high) : cases;
  }

  /** An answer's tree, no digit of its numbers lost. */
  static JsonNode exactly(Answer answer) {
    return EXACT.readTree(answer.text());
  }

  static @Nullable BigDecimal number(JsonNode node) {
    return node.isNull() ? null : plain(node.decimalValue());
  }

  static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? ZERO : number.stripTrailingZeros();
  }

  /** Whether low, point and high are in order. */
  boolean areInOrder() {
    BigDecimal top = Optional.ofNullable(high).orElse(point);
    return low.compareTo(point) <= 0 && point.compareTo(Objects.requireNonNull(top)) <= 0;
  }
}
