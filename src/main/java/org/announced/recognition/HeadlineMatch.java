package org.announced.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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
}
