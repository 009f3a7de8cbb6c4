package org.announced.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.announced.place.Region;
import org.announced.place.Regions;

/** Compares the headlines of a document and of a known announcement. */
final class HeadlineMatch {

  /** How many letters, beside the names of companies, make a headline like no other. */
  private static final double TELLING_LETTERS = 40;

  /** How many letters say nothing of their own, as in "invests in Japan". */
  private static final double IDLE_LETTERS = 15;

  private static final double SIMILAR = 0.5;

  private final HeadlineWords words;
  private final double telling;
  private final boolean isOfMany;

  /**
   * @param names of companies, which say nothing of their own
   * @param isOfMany whether several known announcements have this very headline, so that it tells
   *     none of them from the others
   */
  HeadlineMatch(String headline, HeadlineWords words, Collection<String> names, boolean isOfMany) {
    this.words = words;
    this.telling = telling(headline, names);
    this.isOfMany = isOfMany;
  }

  HeadlineWords words() {
    return words;
  }

  /**
   * @param likeness from 0 to 1, which is word for word
   * @param names words of the names of companies
   * @param wide words of the names of the countries, which are no places in them
   * @param places the regions that both tell of
   */
  List<MatchReason> with(
      HeadlineWords known,
      double likeness,
      LocalMatch places,
      Set<String> names,
      Set<String> wide) {
    var reasons = new ArrayList<MatchReason>();
    if (places.isTold()) {
      places.reason().ifPresent(reasons::add);
    }
    if (likeness == 1) {
      var sign = telling == 1 ? Sign.SAME_HEADLINE : Sign.SIMILAR_HEADLINE;
      reasons.add(new MatchReason(sign, isOfMany ? 0 : telling, "the same headline"));
      return reasons;
    }
    if (words.isOfSeriesOf(known, names)) {
      reasons.add(MatchReason.of(Sign.OTHER_OF_SERIES));
      return reasons;
    }
    reasons.add(
        words.isAboutAnother(known, names)
            ? MatchReason.of(Sign.OTHER_SUBJECT)
            : new MatchReason(
                Sign.SIMILAR_HEADLINE,
                telling * likeness,
                likeness >= SIMILAR ? "a similar headline" : null));
    if (!places.isKnown() && words.isElsewhere(known, wide)) {
      reasons.add(MatchReason.of(Sign.OTHER_SPOT));
    } else if (!places.isTold()) {
      places.reason().ifPresent(reasons::add);
    }
    return reasons;
  }

  /**
   * How much a headline says beside the names in it, from 0 to 1. A letter of East Asia says as
   * much as two others.
   */
  static double telling(String headline, Collection<String> names) {
    var rest = headline;
    for (var name : names) {
      rest = rest.replace(name, "");
    }
    var letters = rest.codePoints().map(c -> c >= SpokenName.FIRST_OF_EAST_ASIA ? 2 : 1).sum();
    return Math.max(0, Math.min(1, (letters - IDLE_LETTERS) / (TELLING_LETTERS - IDLE_LETTERS)));
  }

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
                      known.stream()
                          .anyMatch(other -> isWithin(one, other) || isWithin(other, one)))
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
}
