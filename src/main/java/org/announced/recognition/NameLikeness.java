package org.announced.recognition;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike the names of two companies are. */
enum NameLikeness {
  /** One is part of the other, its initials, or a letter from it. */
  NEAR,
  /** They sound alike, each in its own script. */
  TRANSCRIBED,
  OTHER,
  /** They are of scripts of which one does not show how it is spoken in the other. */
  INCOMPARABLE;

  private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);
  private static final int FIRST_THAT_MAY_ERR = 5;
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
        || isMisspelt(one.words(), other.words());
  }

  /** Whether one long word of them is told with another letter. Company A is not Company B. */
  private static boolean isMisspelt(String name, String other) {
    var words = List.of(name.split(" ", -1));
    var others = List.of(other.split(" ", -1));
    if (words.size() != others.size()) {
      return false;
    }
    var different =
        IntStream.range(0, words.size())
            .filter(i -> !words.get(i).equals(others.get(i)))
            .boxed()
            .toList();
    return different.size() == 1
        && isMisspeltWord(words.get(different.get(0)), others.get(different.get(0)));
  }

  private static boolean isMisspeltWord(String word, String other) {
    return Math.min(word.length(), other.length()) >= FIRST_THAT_MAY_ERR
        && digits(word).equals(digits(other))
        && ONE_LETTER.apply(word, other) >= 0;
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
