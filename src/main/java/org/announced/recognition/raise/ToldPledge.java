package org.announced.recognition.raise;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.announced.recognition.Figure;
import org.announced.recognition.Figure.Likeness;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.announced.recognition.Statement.PledgeTerms;
import org.announced.stated.StatedFigures;
import org.announced.stated.StatedFigures.StatedFigure;

/**
 * A pledge beside the words in which it is told.
 *
 * @param terms of the pledge
 * @param all the pledges that are told with it, itself among them
 */
record ToldPledge(PledgeTeller teller, Stake stake, PledgeTerms terms, List<Stake> all) {

  /** One word such as "several" makes all figures beside it uncertain, and no others. */
  private static final Pattern CLAUSE_END = Pattern.compile("[;—–()]|[.,] |、|。| - ");

  HeadlineScope scope() {
    return teller.scope(countries());
  }

  /** The same by the codes of regions: of that which is told of the pledge, or those it names. */
  HeadlineScope placed() {
    return scope().placed(terms.region(), countries());
  }

  /** Where it takes effect; empty where that is not said. */
  Set<String> countries() {
    var own = terms.country();
    return own == null ? teller.countries() : Set.of(own);
  }

  /** Whether both take effect on one site, or in one country, or neither says where. */
  boolean mayBeWhere(ToldPledge other) {
    if (terms.site() != null && other.terms.site() != null) {
      return terms.site().equals(other.terms.site());
    }
    return (countries().isEmpty() && other.countries().isEmpty())
        || !Collections.disjoint(countries(), other.countries());
  }

  private static final BigDecimal ROUNDED = new BigDecimal("0.03");

  private static final Remembered<String, List<StatedFigure>> FIGURES =
      new Remembered<>(
          text ->
              CLAUSE_END
                  .splitAsStream(text)
                  .flatMap(clause -> StatedFigures.in(clause).stream())
                  .toList());

  Figure figure() {
    return stake.figure();
  }

  /** What is said of it: the headline, and the words of the amount. */
  String words() {
    var stated = terms.statedAs();
    return stated == null ? teller.headline() : teller.headline() + ". " + stated;
  }

  RaiseWording wording() {
    return RaiseWording.of(words());
  }

  /** Whether it is said to come on top of another. */
  boolean isFurther() {
    return wording().further().stream().anyMatch(isMeant(figure()));
  }

  /** Whether the words name an amount that none of the pledges is. */
  boolean tellsOf(Figure other) {
    return all.stream().noneMatch(one -> one.figure().to(other) == Likeness.EQUAL)
        && FIGURES.of(words()).stream().anyMatch(isMeant(other));
  }

  private static Predicate<StatedFigure> isMeant(Figure figure) {
    var value = figure.value();
    var currency = figure.currency();
    return one ->
        value != null
            && currency != null
            && one.mayBeIn(currency)
            && one.values().stream().anyMatch(said -> isNear(said, value));
  }

  /** "1 billion" is a rounder figure for 980 million, and not for 600. */
  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(other.multiply(ROUNDED)) <= 0;
  }
}
