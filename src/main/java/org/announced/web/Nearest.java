package org.announced.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The valid words nearest to one that is not valid, for saying what a caller may have meant. */
public final class Nearest {

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
  private static final double WORTH_SHOWING = 0.6;
  private static final int SHOWN = 5;

  /** Longer words are not misspelt but something else, and comparing them takes long. */
  private static final int LONGEST = 100;

  private Nearest() {}

  /** At most five of the valid words, best first; all of them when there are no more than that. */
  public static List<String> to(String word, Collection<String> valid) {
    if (valid.size() <= SHOWN) {
      var compared = word.length() > LONGEST ? "" : word;
      return valid.stream().sorted(byLikeness(compared)).toList();
    }
    if (word.length() > LONGEST) {
      return List.of();
    }
    return valid.stream()
        .filter(candidate -> likeness(word, candidate) >= WORTH_SHOWING)
        .sorted(byLikeness(word))
        .limit(SHOWN)
        .toList();
  }

  private static Comparator<String> byLikeness(String word) {
    return Comparator.comparingDouble((String candidate) -> -likeness(word, candidate))
        .thenComparing(Comparator.naturalOrder());
  }

  private static double likeness(String word, String candidate) {
    return SIMILARITY.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
  }
}
