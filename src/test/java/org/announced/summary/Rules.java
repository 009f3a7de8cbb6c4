package org.announced.summary;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.announced.summary.World.Money;
import org.announced.summary.World.Tie;
import org.jspecify.annotations.Nullable;

/**
 * What an investment adds to a total: the counting rules in so many words, asked of a world from
 * scratch each time.
 *
 * @param ratesOn the day whose rates convert all amounts; null for each announcement's own
 * @param isNothingStopped whether statuses that stop an investment are passed over
 */
record Rules(
    World world,
    Rates rates,
    String currency,
    @Nullable LocalDate ratesOn,
    boolean isNothingStopped) {

  Rules(World world, Rates rates, String currency, @Nullable LocalDate ratesOn) {
    this(world, rates, currency, ratesOn, false);
  }

  /** The same in a world in which nothing was shelved or cancelled. */
  Rules ifNothingWasStopped() {
    return new Rules(world, rates, currency, ratesOn, true);
  }

  // Cancelled, superseded, restated: what counts nothing, and why.

  /** Null when it stands. */
  @Nullable String reasonNotToStand(Money money) {
    if (money.told.retracted) {
      return "RETRACTED";
    }
    if (!isNothingStopped && isStopped(money)) {
      return money.status;
    }
    if (standsIn(money, "RESTATES") != null) {
      return "RESTATED";
    }
    return successor(money) == null ? null : "SUPERSEDED";
  }

  static boolean isStopped(Money money) {
    return List.of("CANCELLED", "SHELVED").contains(money.status);
  }

  boolean stands(Money money) {
    return reasonNotToStand(money) == null;
  }

  /** What it relates to in this way, unless that one's announcement was retracted. */
  private static @Nullable Money standsIn(Money money, String kind) {
    Tie tie = money.tie;
    return tie == null || !tie.kind().equals(kind) || tie.to().told.retracted ? null : tie.to();
  }

  /** The latest that took its place, or that of one that says it again; none that was retracted. */
  private @Nullable Money successor(Money money) {
    List<Money> said = saidAgain(money);
    return world.investments().stream()
        .filter(other -> !other.told.retracted)
        .filter(other -> said.stream().anyMatch(one -> supersedes(other, one)))
        .max(Comparator.comparing((Money other) -> other.told.on).thenComparing(other -> other.id))
        .orElse(null);
  }

  /** It, and all that say it again; none that was retracted. */
  private List<Money> saidAgain(Money money) {
    return Stream.concat(
            Stream.of(money),
            world.investments().stream()
                .filter(other -> !other.told.retracted)
                .filter(other -> restates(other, money))
                .flatMap(other -> saidAgain(other).stream()))
        .toList();
  }

  private static boolean restates(Money again, Money money) {
    return again.tie != null && again.tie.kind().equals("RESTATES") && again.tie.to() == money;
  }

  private static boolean supersedes(Money later, Money earlier) {
    return later.tie != null && later.tie.kind().equals("SUPERSEDES") && later.tie.to() == earlier;
  }

  // Umbrellas and increases: what stands under what.

  /** The one that it is a part of or increases, as that one is counted now. */
  @Nullable Money under(Money money) {
    Money first = first(money);
    Money named = standsIn(first, "PART_OF");
    named = named == null ? standsIn(first, "INCREASES") : named;
    return named == null || !stands(money) ? null : countedNow(named);
  }

  /** What it says again or took the place of, in the first place: it has inherited its relation. */
  private static Money first(Money money) {
    Money earlier = standsIn(money, "RESTATES");
    earlier = earlier == null ? standsIn(money, "SUPERSEDES") : earlier;
    return earlier == null ? money : first(earlier);
  }

  private Money countedNow(Money money) {
    Money next = standsIn(money, "RESTATES");
    next = next == null ? successor(money) : next;
    return next == null ? money : countedNow(next);
  }

  List<Money> allUnder(Money money) {
    return world.investments().stream().filter(other -> under(other) == money).toList();
  }

  List<Money> partsOf(Money money) {
    return allUnder(money).stream()
        .filter(other -> standsIn(first(other), "PART_OF") != null)
        .toList();
  }

  boolean isUmbrella(Money money) {
    return stands(money) && !partsOf(money).isEmpty();
  }

  // Amounts.

  /** What it says of itself in its own currency; null when that is undisclosed. */
  @Nullable Range ownAmount(Money money) {
    Range own = ownWords(money);
    return own == null || own.high() != null || !isUnderABound(money)
        ? own
        : new Range(own.low(), own.point(), money.amount.value());
  }

  /** Whether an umbrella over it, over any number of steps, says how much there is at most. */
  private boolean isUnderABound(Money money) {
    Money above = under(money);
    if (above == null) {
      return false;
    }
    Range bound = stands(above) ? ownWords(above) : null;
    boolean isBound = bound != null && bound.high() != null && partsOf(above).contains(money);
    return isBound || isUnderABound(above);
  }

  private @Nullable Range ownWords(Money money) {
    Range stated = money.amount.range();
    if (standsIn(first(money), "INCREASES") == null || money.tie == null) {
      return stated;
    }
    BigDecimal increment = money.tie.increment();
    if (increment != null) {
      return new Range(increment, increment, increment);
    }
    return stated == null ? null : new Range(ZERO, ZERO, stated.high());
  }

  boolean isUnconverted(Money money) {
    return ownAmount(money) != null && rate(money) == null;
  }

  private @Nullable BigDecimal rate(Money money) {
    return rates.rate(money.amount.currency(), currency, ratesOn == null ? money.told.on : ratesOn);
  }

  /** Null when undisclosed or without a rate. */
  @Nullable Range converted(Money money, @Nullable Range amount) {
    BigDecimal rate = rate(money);
    return amount == null || rate == null
        ? null
        : amount.each(x -> x.multiply(rate).setScale(digits(), RoundingMode.HALF_UP));
  }

  int digits() {
    return World.DIGITS.getOrDefault(currency, 2);
  }

  /** What it adds to a total; of an umbrella what no part explains. Null when not known. */
  @Nullable Range adds(Money money) {
    Range amount = converted(money, ownAmount(money));
    if (amount == null || !isUmbrella(money)) {
      return amount;
    }
    Range parts = sumOfTrees(partsOf(money));
    return new Range(
        amount.low().subtract(parts.low()).max(ZERO),
        amount.point().subtract(parts.point()).max(ZERO),
        amount.high() == null
            ? null
            : amount.high().subtract(Objects.requireNonNull(parts.high())).max(ZERO));
  }

  /** It and all that stands under it; what is not known counts nothing. */
  private Range tree(Money money) {
    Range own = adds(money);
    return sumOfTrees(allUnder(money)).plus(own == null ? Range.ZERO : own);
  }

  private Range sumOfTrees(List<Money> investments) {
    return investments.stream().map(this::tree).reduce(Range.ZERO, Range::plus);
  }

  /** By how much parts exceed their umbrella; null when they do not. */
  @Nullable BigDecimal excess(Money money) {
    Range amount = converted(money, ownAmount(money));
    if (amount == null || !isUmbrella(money)) {
      return null;
    }
    BigDecimal excess = sumOfTrees(partsOf(money)).point().subtract(amount.point());
    return excess.signum() > 0 ? excess : null;
  }
}
