package org.announced.recognition;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.announced.place.Region;
import org.announced.place.Regions;

/**
 * Compares the regions that a document and a known announcement tell of. What either tells itself
 * goes before what its headline names.
 */
record LocalMatch(Set<String> regions, Set<String> known, boolean isTold) {

  /**
   * Those of both.
   *
   * @param regions that the document tells itself
   * @param knownRegions that the announcement tells itself
   * @param countries in which both take effect, by their codes
   */
  static LocalMatch of(
      Set<String> regions,
      HeadlineWords words,
      Set<String> knownRegions,
      HeadlineWords knownWords,
      Collection<String> countries) {
    return new LocalMatch(
        regions.isEmpty() ? words.regions(countries) : regions,
        knownRegions.isEmpty() ? knownWords.regions(countries) : knownRegions,
        !regions.isEmpty() || !knownRegions.isEmpty());
  }

  /** Whether both tell one. */
  boolean isKnown() {
    return !regions.isEmpty() && !known.isEmpty();
  }

  /** What they say; headlines that name the same region are compared as headlines. */
  Optional<MatchReason> reason() {
    if (!isKnown()) {
      return Optional.empty();
    }
    var shared =
        regions.stream()
            .filter(
                one ->
                    known.stream().anyMatch(other -> isWithin(one, other) || isWithin(other, one)))
            .sorted()
            .toList();
    if (shared.isEmpty()) {
      return Optional.of(new MatchReason(Sign.OTHER_REGION, 1, isTold ? "another region" : null));
    }
    var names =
        shared.stream()
            .flatMap(code -> Regions.find(code).stream())
            .map(Region::name)
            .collect(Collectors.joining(", "));
    return isTold
        ? Optional.of(MatchReason.of(Sign.SAME_REGION, "the same region, " + names))
        : Optional.empty();
  }

  private static boolean isWithin(String one, String other) {
    for (var at = one; at != null; at = Regions.find(at).map(Region::within).orElse(null)) {
      if (at.equals(other)) {
        return true;
      }
    }
    return false;
  }
}
