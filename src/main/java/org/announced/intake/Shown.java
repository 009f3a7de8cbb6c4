package org.announced.intake;

import java.util.List;
import java.util.stream.Collectors;

/** What a caller sent, made fit to be shown to them: short, and without what no text may hold. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  /**
   * At most 60 characters, with a mark where more were; control characters and halves show as �.
   */
  static String shortened(String text) {
    var start =
        text.codePoints()
            .limit(LONGEST + 1L)
            .map(c -> Character.isISOControl(c) || isSurrogate(c) ? '\ufffd' : c)
            .toArray();
    return start.length <= LONGEST
        ? new String(start, 0, start.length)
        : new String(start, 0, LONGEST) + "…";
  }

  static String listed(List<String> words, String conjunction) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
        + " "
        + conjunction
        + " "
        + words.get(words.size() - 1);
  }

  static boolean isStorable(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || isSurrogate(c));
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
