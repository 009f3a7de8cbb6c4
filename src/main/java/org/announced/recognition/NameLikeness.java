package org.announced.recognition;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike the names of two companies are. */
enum NameLikeness {
  /** One is part of the other, its initials, or a letter from it, two if it is long. */
  NEAR,
  /** They sound alike, each in its own script. */
  TRANSCRIBED,
  OTHER,
  /** They are of scripts of which one does not show how it is spoken in the other. */
  INCOMPARABLE;

  private static final LevenshteinDistance LETTERS = new LevenshteinDistance(2);
  private static final int FIRST_THAT_MAY_ERR = 5;
  private static final int FIRST_THAT_MAY_ERR_TWICE = 12;
  private static final int SHORTEST_PART = 3;

  /** The nearest of all names of one company to all of another. */
  static NameLikeness of(List<CompanyWords> ones, List<CompanyWords> others) {
    var nearest = INCOMPARABLE;
    for (var one : ones) {
      for (var other : others) {
        var likeness = of(one, other);
        nearest = likeness.compareTo(nearest) < 0 ? likeness : nearest;
      }
    }
    return nearest;
  }

  private static NameLikeness of(CompanyWords one, CompanyWords other) {
    if (areNear(one, other)) {
      return NEAR;
    }
    var script = SpokenName.scriptOf(one.words());
    var otherScript = SpokenName.scriptOf(other.words());
    if (script == otherScript) {
      return OTHER;
    }
    var sound = SpokenName.of(one.words());
    var otherSound = SpokenName.of(other.words());
    if (sound == null || otherSound == null) {
      return INCOMPARABLE;
    }
    return sound.isLike(otherSound) ? TRANSCRIBED : OTHER;
  }

  private static boolean areNear(CompanyWords one, CompanyWords other) {
    var letters = one.joined();
    var otherLetters = other.joined();
    return letters.equals(otherLetters)
        || letters.equals(other.acronym())
        || otherLetters.equals(one.acronym())
        || isPart(one.family(), other.words())
        || isPart(other.family(), one.words())
        || (digits(letters).equals(digits(otherLetters)) && isMisspelt(letters, otherLetters));
  }

  private static boolean isMisspelt(String letters, String other) {
    int length = Math.min(letters.length(), other.length());
    int errors = LETTERS.apply(letters, other);
    return errors >= 0 && length >= (errors < 2 ? FIRST_THAT_MAY_ERR : FIRST_THAT_MAY_ERR_TWICE);
  }

  private static String digits(String letters) {
    return letters.replaceAll("\\D", "");
  }

  /** Whether a name begins or ends with these words. */
  private static boolean isPart(String words, String name) {
    if (words.codePointAt(0) >= SpokenName.FIRST_OF_EAST_ASIA) {
      return words.length() > 1 && (name.startsWith(words) || name.endsWith(words));
    }
    return words.length() >= SHORTEST_PART
        && (name.startsWith(words + " ") || name.endsWith(" " + words));
  }
}
