package org.announced.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.announced.money.Qualifier;
import org.announced.recognition.Figure.Likeness;
import org.announced.recognition.KnownAnnouncement.Stake;

/**
 * Compares the amounts of two announcements: each amount with each amount of a related investor,
 * and the sum of all with the sum of all. Where no investor is related, by whatever names they go,
 * each is compared with each. The pair that says most counts.
 */
final class AmountMatch {

  /** Digits, after the first, that say more. */
  private static final int MOST_FURTHER = 8;

  private static final double MOST_MISREAD = 1.25;
  private static final BigDecimal LARGE = BigDecimal.TEN.pow(9);

  private AmountMatch() {}

  private record FigurePair(Figure told, Figure known, Likeness likeness) {

    /** Outlets differ about large sums; smaller ones are of single projects, and there are many. */
    boolean mayBeReadOtherwise() {
      var ratio = told.ratioTo(known);
      var dollars = known.dollars();
      return ratio != null
          && Math.max(ratio, 1 / ratio) <= MOST_MISREAD
          && dollars != null
          && dollars.compareTo(LARGE) >= 0;
    }

    int furtherDigits() {
      return likeness == Likeness.EQUAL ? Math.min(told.sharedDigits(known) - 1, MOST_FURTHER) : 0;
    }
  }

  /**
   * @param areNear whether the days are so near that a figure may have been read in two ways
   */
  static List<MatchReason> of(
      List<Stake> told, List<Stake> known, CorporateFamily kin, boolean areNear) {
    if (told.isEmpty() && known.isEmpty()) {
      return List.of(MatchReason.of(Sign.NO_AMOUNT));
    }
    return pairs(told, known, kin).stream()
        .min(
            Comparator.comparing(FigurePair::likeness)
                .thenComparing(Comparator.comparing(FigurePair::furtherDigits).reversed()))
        .map(pair -> reasons(pair, areNear))
        .orElse(List.of(MatchReason.of(Sign.UNKNOWN_AMOUNT)));
  }

  private static List<MatchReason> reasons(FigurePair pair, boolean areNear) {
    var reason =
        MatchReason.of(sign(pair, areNear), pair.told().words(pair.likeness(), pair.known()));
    return pair.furtherDigits() == 0
        ? List.of(reason)
        : List.of(reason, new MatchReason(Sign.FURTHER_DIGIT, pair.furtherDigits(), null));
  }

  private static Sign sign(FigurePair pair, boolean areNear) {
    return switch (pair.likeness()) {
      case EQUAL -> Sign.SAME_AMOUNT;
      case WITHIN -> Sign.AMOUNT_WITHIN;
      case RAISED -> areNear && pair.mayBeReadOtherwise() ? Sign.OTHER_READING : Sign.RAISED_AMOUNT;
      case UNKNOWN -> Sign.UNKNOWN_AMOUNT;
      case DIFFERENT -> Sign.OTHER_AMOUNT;
    };
  }

  private static List<FigurePair> pairs(List<Stake> told, List<Stake> known, CorporateFamily kin) {
    var pairs = new ArrayList<FigurePair>();
    var areAllStrangers =
        told.stream()
            .noneMatch(one -> known.stream().anyMatch(other -> areRelated(one, other, kin)));
    for (var one : told) {
      for (var other : known) {
        if (areAllStrangers || areRelated(one, other, kin)) {
          pairs.add(pair(one.figure(), other.figure()));
        }
      }
    }
    if (told.size() + known.size() > 2 && areDisclosed(told) && areDisclosed(known)) {
      pairs.add(pair(total(told), total(known)));
    }
    return pairs;
  }

  /** Whether years are told for both, and which. */
  static Optional<MatchReason> periods(List<Stake> told, List<Stake> known) {
    var ones = told.stream().map(Stake::period).filter(Objects::nonNull).toList();
    var others = known.stream().map(Stake::period).filter(Objects::nonNull).toList();
    return ones.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MatchReason.of(
                Collections.disjoint(ones, others) ? Sign.OTHER_PERIOD : Sign.SAME_PERIOD));
  }

  private static FigurePair pair(Figure told, Figure known) {
    return new FigurePair(told, known, told.to(known));
  }

  private static boolean areRelated(Stake told, Stake known, CorporateFamily kin) {
    return told.investors().isEmpty()
        || known.investors().isEmpty()
        || told.investors().stream()
            .anyMatch(company -> kin.among(known.investors(), company) != null);
  }

  private static boolean areDisclosed(List<Stake> stakes) {
    return !stakes.isEmpty() && stakes.stream().allMatch(stake -> stake.figure().dollars() != null);
  }

  private static Figure total(List<Stake> stakes) {
    var dollars =
        stakes.stream()
            .flatMap(stake -> Stream.ofNullable(stake.figure().dollars()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Figure(dollars, "USD", Qualifier.EXACT, dollars, null);
  }
}
