package org.announced.recognition.raise;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What speaks for it that a later pledge is an earlier one told anew with another amount, or comes
 * on top of it, and what against: an investor that builds in many places says so under headlines
 * that are much alike.
 */
final class RaiseEvidence {

  /** From here on it is proposed. */
  private static final double ENOUGH = 2.4;

  private static final double EXCLUDED = -100;

  /** In dollars; few pledges are as large as this. */
  private static final BigDecimal LARGE = BigDecimal.TEN.pow(9).multiply(BigDecimal.valueOf(5));

  /** Less is seldom pledged for a country, and mostly for one project in it. */
  private static final BigDecimal MEDIUM = BigDecimal.TEN.pow(9);

  /** And still less never, unless it is said. */
  private static final BigDecimal SMALL = BigDecimal.TEN.pow(8);

  private static final double ALIKE = 0.5;

  /** How far the rates of currencies move within a year or so. */
  private static final double SWAY = 1.2;

  private final ToldPledge earlier;
  private final ToldPledge later;
  private final HeadlineScope was;
  private final HeadlineScope is;
  private final double likeness;
  private final boolean isSameInvestor;
  private final boolean isSibling;

  /** Whether the later one names the amount of the earlier one, and says that it comes after it. */
  private final boolean isLinked;

  private final boolean namesEarlier;

  /**
   * @param likeness how alike the headlines are, from 0 to 1
   * @param closeness of the investors
   */
  RaiseEvidence(ToldPledge earlier, ToldPledge later, double likeness, Closeness.Degree closeness) {
    this.earlier = earlier;
    this.later = later;
    var isPlaced = earlier.terms().region() != null || later.terms().region() != null;
    this.was = isPlaced ? earlier.placed() : earlier.scope();
    this.is = isPlaced ? later.placed() : later.scope();
    this.likeness = likeness;
    this.isSameInvestor = closeness == Closeness.Degree.SAME;
    this.isSibling = closeness == Closeness.Degree.SIBLINGS;
    this.namesEarlier = later.tellsOf(earlier.figure());
    this.isLinked =
        namesEarlier
            && (later.wording().raises()
                || later.wording().grows()
                || later.wording().tellsOfBefore());
  }

  /** Whether the later one names the amount of the earlier one as what was said before. */
  boolean isLinked() {
    return isLinked;
  }

  /** How sure it is that the later one states the whole, raised. At or below 0: not enough. */
  double ofRaise(double ratio) {
    var isSaid = later.wording().raises();
    if (!isSaid && !isLinked && ratio < SWAY && isConverted()) {
      return EXCLUDED;
    }
    var said = isSaid ? 3 : later.wording().grows() ? 1.5 : 0;
    return said + both(isSaid) - (ratio > 2 && !isSaid && !isLinked ? 0.5 : 0) - ENOUGH;
  }

  /** The same of a whole that was lowered, which has to be said. */
  double ofCut() {
    return later.wording().lowers() ? 3 + both(true) - ENOUGH : EXCLUDED;
  }

  /** Whether the earlier one is said to come on top of something itself. */
  boolean isFurtherItself() {
    return earlier.isFurther();
  }

  /** How sure it is that the later one comes on top. */
  double ofIncrement() {
    var isSaid = later.isFurther();
    var isMore = isSaid && (is.places().isEmpty() || is.places().equals(was.places()));
    return isMore ? 1.5 + both(false) - ENOUGH : EXCLUDED;
  }

  private double both(boolean isSaid) {
    if (areTwo(isSaid || isLinked)) {
      return EXCLUDED;
    }
    double points = isLinked ? 4 : namesEarlier ? 2 : 0;
    points += places(isSaid) + topics(isSaid) + terms();
    points += was.namesCountry() && is.namesCountry() ? 1 : 0;
    points += isLarge() ? 1 : !isSaid && isBelow(MEDIUM) ? -1 : 0;
    points += likeness >= ALIKE ? 1 : 0;
    points -= isSameInvestor ? 0 : 0.5;
    points -= !isSaid && !isLinked && isDeal() ? 1.5 : 0;
    points -= !isLinked && earlier.all().size() + later.all().size() > 2 ? 1 : 0;
    if (isSameInvestor && was.isPlain() && is.isPlain()) {
      points += 1.5;
    }
    return points;
  }

  /** What no other sign makes good. */
  private boolean areTwo(boolean isSaid) {
    var one = earlier.terms();
    var other = later.terms();
    return !one.isSpentLike(other)
        || one.isOverBefore(other)
        || other.isOverBefore(one)
        || (one.hasOtherPurposes(other) && !isLinked)
        || was.isOfOtherYears(is)
        || (!isSaid && isBelow(SMALL))
        || ((isSibling || !one.isBuilding()) && !isSaid)
        || (!isLinked && later.wording().tellsOfAnother() && !earlier.wording().tellsOfAnother());
  }

  private double places(boolean isSaid) {
    if (was.places().isEmpty() && is.places().isEmpty()) {
      return 0.5;
    }
    if (!was.places().isEmpty() && !is.places().isEmpty()) {
      return was.places().equals(is.places()) ? 0.3 : was.sharesPlaces(is) ? 0 : EXCLUDED;
    }
    if (isLinked) {
      return 0;
    }
    if (!isSaid) {
      return EXCLUDED;
    }
    return was.places().isEmpty() ? -1 : -2.5;
  }

  private double topics(boolean isSaid) {
    if (was.topics().isEmpty() || is.topics().isEmpty()) {
      return was.topics().equals(is.topics()) ? 1 : 0.5;
    }
    if (was.sharesTopics(is)) {
      return 1;
    }
    return isLinked ? 0 : isSaid ? -1 : EXCLUDED;
  }

  private double terms() {
    var one = earlier.terms();
    var other = later.terms();
    double points = 0;
    points += !one.purposes().isEmpty() && one.purposes().equals(other.purposes()) ? 0.5 : 0;
    points += one.until() != null && one.until().equals(other.until()) ? 0.5 : 0;
    return points;
  }

  private boolean isDeal() {
    return earlier.wording().isDeal() || later.wording().isDeal();
  }

  /** Told in two currencies, one amount is another as their rates move. */
  private boolean isConverted() {
    return !Objects.equals(earlier.figure().currency(), later.figure().currency());
  }

  private boolean isLarge() {
    var dollars = earlier.figure().dollars();
    return dollars != null && dollars.compareTo(LARGE) >= 0;
  }

  private boolean isBelow(BigDecimal least) {
    var dollars = earlier.figure().dollars();
    return dollars != null && dollars.compareTo(least) < 0;
  }
}
