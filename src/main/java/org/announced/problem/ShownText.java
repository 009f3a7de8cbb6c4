package org.announced.problem;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What a caller sent, made fit to be shown to them: short, and without what no text may hold. */
public final class ShownText {

  private static final int LONGEST = 60;

  /** A text that may be as long as this may have lines. */
  private static final int LINES = 1000;

  private ShownText() {}

  /** The text in double quotes, {@link #shortened}. */
  public static String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  /**
   * At most 60 characters, with a mark where more were; control characters and halves show as �.
   */
  public static String shortened(String text) {
    var start =
        text.codePoints()
            .limit(LONGEST + 1L)
            .map(c -> Character.isISOControl(c) || isSurrogate(c) || isOverride(c) ? '\ufffd' : c)
            .toArray();
    return start.length <= LONGEST
        ? new String(start, 0, start.length)
        : new String(start, 0, LONGEST) + "…";
  }

  /**
   * The words as a list in a sentence: "a, b or c".
   *
   * @param conjunction before the last of them, such as {@code or}
   */
  public static String listed(List<String> words, String conjunction) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return words.stream().limit(words.size() - 1L).collect(Collectors.joining(", "))
        + " "
        + conjunction
        + " "
        + words.get(words.size() - 1);
  }

  /** The first character that no text may hold, by its name; empty if there is none. */
  public static Optional<String> unstorable(String text) {
    return first(text, c -> isUnstorable(c) && c != '\n' && c != '\t' && c != '\r');
  }

  /**
   * The same of a text that has at most so many characters: a short one is a single line, in which
   * tabs and line breaks have no place either.
   */
  public static Optional<String> unstorable(String text, int longest) {
    return longest < LINES ? first(text, ShownText::isUnstorable) : unstorable(text);
  }

  private static Optional<String> first(String text, IntPredicate wanted) {
    return text.codePoints().filter(wanted).mapToObj(ShownText::named).findFirst();
  }

  private static boolean isUnstorable(int c) {
    return isSurrogate(c) || isOverride(c) || Character.isISOControl(c);
  }

  private static String named(int c) {
    return isSurrogate(c)
        ? "half of a surrogate pair"
        : "U+%04X (%s)".formatted(c, Character.getName(c));
  }

  /** Whether it holds no character that no text may hold. */
  public static boolean isStorable(String text) {
    return unstorable(text).isEmpty();
  }

  /** Makes text read in another order than it is written: a name could pass for another. */
  private static boolean isOverride(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  /** Without white space of any script at its ends; empty if nothing of it can be seen. */
  public static String visible(String text) {
    if (text.codePoints().noneMatch(c -> isWord(c) || isPunctuation(c))) {
      return "";
    }
    var characters = text.codePoints().toArray();
    int start = 0;
    int end = characters.length;
    while (UCharacter.isUWhiteSpace(characters[start])) {
      start++;
    }
    while (UCharacter.isUWhiteSpace(characters[end - 1])) {
      end--;
    }
    return new String(characters, start, end - start);
  }

  /** Whether it is a letter, digit or symbol that can be seen. */
  public static boolean isWord(int c) {
    return !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        && c != 0x2800
        && switch (Character.getType(c)) {
          case Character.UPPERCASE_LETTER,
              Character.LOWERCASE_LETTER,
              Character.TITLECASE_LETTER,
              Character.MODIFIER_LETTER,
              Character.OTHER_LETTER,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER,
              Character.MATH_SYMBOL,
              Character.CURRENCY_SYMBOL,
              Character.MODIFIER_SYMBOL,
              Character.OTHER_SYMBOL ->
              true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
