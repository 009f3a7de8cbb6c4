package org.announced.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.recognition.Known.Stake;

/** Compares investors with investors, and where one side has none, all that act with all. */
final class PartySign {

  private static final double SAME = 25;
  private static final double RELATED = 22;

  /** What several companies in common add. */
  private static final double SEVERAL = 7;

  private PartySign() {}

  /** A relative of a company that the document names. */
  private record Pair(UUID named, Relative relative) {}

  /**
   * @param stakes the document's
   * @param parties the document's
   */
  static Sign of(List<Stake> stakes, Set<UUID> parties, Known known, Kin kin) {
    var investors = investors(stakes);
    var knownInvestors = investors(known.stakes());
    return investors.isEmpty() || knownInvestors.isEmpty()
        ? of("party", "parties", parties, known.parties(), kin)
        : of("investor", "investors", investors, knownInvestors, kin);
  }

  private static Set<UUID> investors(List<Stake> stakes) {
    return stakes.stream().flatMap(stake -> stake.investors().stream()).collect(Collectors.toSet());
  }

  private static Sign of(String role, String roles, Set<UUID> named, Set<UUID> knownOnes, Kin kin) {
    if (named.isEmpty() || knownOnes.isEmpty()) {
      return Sign.of(0);
    }
    var pairs = new ArrayList<Pair>();
    for (var company : named) {
      var relative = kin.among(knownOnes, company);
      if (relative != null) {
        pairs.add(new Pair(company, relative));
      }
    }
    if (pairs.isEmpty()) {
      return Sign.ANOTHER;
    }
    pairs.sort(Comparator.comparing(pair -> pair.relative().kinship()));
    var same = pairs.stream().filter(pair -> pair.relative().isSame()).toList();
    var shared = Math.min(1, (double) pairs.size() / Math.min(named.size(), knownOnes.size()));
    var points = (same.isEmpty() ? RELATED : SAME) * (0.6 + 0.4 * shared);
    var first = pairs.get(0);
    return same.size() > 1
        ? new Sign(points + SEVERAL, "the same %s, %s".formatted(roles, names(same)))
        : new Sign(points, first.relative().words(role, kin.name(first.named())));
  }

  private static String names(List<Pair> pairs) {
    var names = pairs.stream().map(pair -> pair.relative().name()).sorted().toList();
    return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", "))
        + " and "
        + names.get(names.size() - 1);
  }
}
