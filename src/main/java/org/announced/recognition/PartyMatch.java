package org.announced.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.recognition.KnownAnnouncement.Stake;

/**
 * Compares the companies of two announcements: investors with investors, or, where one of them
 * names no investor, all companies with all.
 */
final class PartyMatch {

  private static final double SAME = 25;
  private static final double RELATED = 22;

  /** Points for having several companies in common. */
  private static final double SEVERAL = 7;

  private PartyMatch() {}

  /** A company that the document names, and its relative in the known announcement. */
  private record RelatedPair(UUID named, Relative relative) {}

  /**
   * @param stakes what the document pledges, with its investors
   * @param parties all companies of the document
   */
  static MatchReason of(
      List<Stake> stakes, Set<UUID> parties, KnownAnnouncement known, CorporateFamily kin) {
    var investors = investors(stakes);
    var knownInvestors = investors(known.stakes());
    return investors.isEmpty() || knownInvestors.isEmpty()
        ? of("party", "parties", parties, known.parties(), kin)
        : of("investor", "investors", investors, knownInvestors, kin);
  }

  private static Set<UUID> investors(List<Stake> stakes) {
    return stakes.stream().flatMap(stake -> stake.investors().stream()).collect(Collectors.toSet());
  }

  private static MatchReason of(
      String role, String roles, Set<UUID> named, Set<UUID> knownOnes, CorporateFamily kin) {
    if (named.isEmpty() || knownOnes.isEmpty()) {
      return MatchReason.of(0);
    }
    var pairs = new ArrayList<RelatedPair>();
    for (var company : named) {
      var relative = kin.among(knownOnes, company);
      if (relative != null) {
        pairs.add(new RelatedPair(company, relative));
      }
    }
    if (pairs.isEmpty()) {
      return MatchReason.ANOTHER;
    }
    pairs.sort(Comparator.comparing(pair -> pair.relative().kinship()));
    var same = pairs.stream().filter(pair -> pair.relative().isSame()).toList();
    var shared = Math.min(1, (double) pairs.size() / Math.min(named.size(), knownOnes.size()));
    var points = (same.isEmpty() ? RELATED : SAME) * (0.6 + 0.4 * shared);
    var first = pairs.get(0);
    return same.size() > 1
        ? new MatchReason(points + SEVERAL, "the same %s, %s".formatted(roles, names(same)))
        : new MatchReason(points, first.relative().words(role, kin.name(first.named())));
  }

  private static String names(List<RelatedPair> pairs) {
    var names = pairs.stream().map(pair -> pair.relative().name()).sorted().toList();
    return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
        + " and "
        + names.get(names.size() - 1);
  }
}
