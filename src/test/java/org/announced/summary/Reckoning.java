package org.announced.summary;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.announced.summary.World.Money;
import org.jspecify.annotations.Nullable;

/**
 * What umbrellas and their parts add up to, as a person reckons who knows nothing of rests: in each
 * case the larger of what an umbrella and what its parts say, one tree after the other.
 *
 * @param tried is told of what the trees have had in them
 */
record Reckoning(World world, Rates rates, String currency, Set<String> tried) {

  Range all() {
    var sums =
        new Range(
            Objects.requireNonNull(sum(tops(), Range::low)),
            Objects.requireNonNull(sum(tops(), Range::point)),
            sum(tops(), Range::high));
    return sums.each(Figures::plain);
  }

  private List<Money> tops() {
    return world.investments().stream()
        .filter(money -> counts(money) && umbrella(money) == null)
        .toList();
  }

  private static boolean counts(Money money) {
    return !money.told.retracted && !money.status.equals("CANCELLED");
  }

  private static @Nullable Money umbrella(Money money) {
    return money.tie == null || !counts(money.tie.to()) ? null : money.tie.to();
  }

  private @Nullable BigDecimal sum(List<Money> some, Function<Range, @Nullable BigDecimal> in) {
    var sum = ZERO;
    for (var money : some) {
      var one = together(money, in);
      if (one == null) {
        return null;
      }
      sum = sum.add(one);
    }
    return sum;
  }

  /** An umbrella and its parts; null when there is no upper bound. */
  private @Nullable BigDecimal together(Money money, Function<Range, @Nullable BigDecimal> in) {
    var parts =
        sum(
            world.investments().stream()
                .filter(part -> counts(part) && umbrella(part) == money)
                .toList(),
            in);
    var range = money.amount.range();
    if (range == null) {
      return parts;
    }
    var own = in.apply(range);
    if (own == null) {
      boolean bounded = isBounded(money);
      tried.add(bounded ? "bounded by its umbrella" : "no upper bound");
      own = bounded ? range.point() : null;
    }
    return own == null || parts == null ? null : converted(money, own).max(parts);
  }

  private static boolean isBounded(Money money) {
    var umbrella = umbrella(money);
    if (umbrella == null) {
      return false;
    }
    var range = umbrella.amount.range();
    return (range != null && range.high() != null) || isBounded(umbrella);
  }

  private BigDecimal converted(Money money, BigDecimal amount) {
    return amount
        .multiply(rates.rate(money.amount.currency(), currency, money.told.on))
        .setScale(World.DIGITS.getOrDefault(currency, 2), RoundingMode.HALF_UP);
  }
}
