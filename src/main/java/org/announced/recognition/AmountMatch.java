package org.announced.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.announced.money.Qualifier;
import org.announced.recognition.Figure.Likeness;
import org.announced.recognition.KnownAnnouncement.Stake;

/**
 * Compares the amounts of two announcements: each amount with each amount of a related investor,
 * and the sum of all with the sum of all.
 */
final class AmountMatch {

  private AmountMatch() {}

  private record FigurePair(Figure told, Figure known, Likeness likeness) {}

  static MatchReason of(List<Stake> told, List<Stake> known, CorporateFamily kin) {
    if (told.isEmpty() && known.isEmpty()) {
      return MatchReason.of(5);
    }
    return pairs(told, known, kin).stream()
        .max(Comparator.comparingDouble(pair -> points(pair.likeness())))
        .map(best -> new MatchReason(points(best.likeness()), words(best)))
        .orElse(MatchReason.of(points(Likeness.UNKNOWN)));
  }

  private static double points(Likeness likeness) {
    return switch (likeness) {
      case EQUAL -> 30;
      case WITHIN -> 22;
      case RAISED -> 6;
      case UNKNOWN -> 10;
      case DIFFERENT -> -25;
    };
  }

  private static String words(FigurePair pair) {
    return pair.told().words(pair.likeness(), pair.known());
  }

  private static List<FigurePair> pairs(List<Stake> told, List<Stake> known, CorporateFamily kin) {
    var pairs = new ArrayList<FigurePair>();
    for (var one : told) {
      for (var other : known) {
        if (areRelated(one, other, kin)) {
          pairs.add(pair(one.figure(), other.figure()));
        }
      }
    }
    if (told.size() + known.size() > 2 && areDisclosed(told) && areDisclosed(known)) {
      pairs.add(pair(total(told), total(known)));
    }
    return pairs;
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
