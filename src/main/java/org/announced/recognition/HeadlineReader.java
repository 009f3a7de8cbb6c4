package org.announced.recognition;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.place.RegionsInText;

/** Reads the words of headlines, in any language. */
final class HeadlineReader {

  private static final String COMMON_WORDS = "/recognition/common-words.txt";

  /** Those that say what a headline is about, if not much, begin a line with this. */
  private static final String OF_SUBJECTS = "+ ";

  private static final Set<String> COMMON = common(any -> true);
  private static final Set<String> IDLE = common(line -> !line.startsWith(OF_SUBJECTS));

  /** What stands before the name of a place. */
  private static final Set<String> WHERE = Set.of("in", "at", "near");

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private static final Pattern FIGURE = Pattern.compile("[\\d.,]+(?:[bkmt]|bn|mn|tn|mw|gw)?");

  /** What follows a number that counts something. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\s*-?(?:%|[bmt]r?n\\b|[bkm]\\b|bil|mil|tril|thousand|mega|giga|[mg]w\\b|percent|per cent|year|month"
              + "|job|people|gpu|億|兆|万|亿|억|조)",
          Pattern.CASE_INSENSITIVE);

  private static final int LONG_WORD = 4;

  private HeadlineReader() {}

  static HeadlineWords read(String headline) {
    var words = new ArrayList<String>();
    var own = new ArrayList<Boolean>();
    var proper = new ArrayList<Boolean>();
    var areNamesShown = areNamesShown(headline);
    var subjects = new LinkedHashSet<String>();
    var spots = new LinkedHashSet<String>();
    var breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(headline);
    for (int from = 0, to = breaks.next();
        to != BreakIterator.DONE;
        from = to, to = breaks.next()) {
      var piece = headline.substring(from, to);
      if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        var word = FOLD.normalize(piece).replaceAll("['’]s$", "");
        var isOwn = !COMMON.contains(word) && !isFigure(word, headline, from);
        if (isOwn
            && !words.isEmpty()
            && WHERE.contains(words.get(words.size() - 1))
            && Character.isUpperCase(piece.codePointAt(0))) {
          spots.add(word);
        }
        words.add(word);
        own.add(isOwn);
        proper.add(isOwn && isProper(piece, areNamesShown));
        if (isOwn || (COMMON.contains(word) && !IDLE.contains(word))) {
          subjects.add(word);
        }
      }
    }
    return new HeadlineWords(
        List.copyOf(words),
        List.copyOf(own),
        List.copyOf(proper),
        subjects,
        Set.copyOf(spots),
        words.stream().map(RegionsInText::plain).toList());
  }

  /** Whether capitals show names, and do not begin every word. */
  private static boolean areNamesShown(String headline) {
    var cased =
        Stream.of(headline.split("[^\\p{L}]+", -1))
            .filter(word -> word.length() >= LONG_WORD && Character.isLetter(word.charAt(0)))
            .skip(1)
            .toList();
    return cased.stream().anyMatch(word -> Character.isLowerCase(word.charAt(0)));
  }

  /** An amount, a size, a year. A number or a code that counts nothing is none. */
  private static boolean isFigure(String word, String headline, int from) {
    if (!FIGURE.matcher(word).matches()) {
      return false;
    }
    var isMoney =
        from > 0 && Character.getType(headline.charAt(from - 1)) == Character.CURRENCY_SYMBOL;
    return word.length() >= LONG_WORD
        || !Character.isDigit(word.charAt(word.length() - 1))
        || isMoney
        || COUNTED.matcher(headline.substring(from + word.length())).lookingAt();
  }

  private static boolean isProper(String piece, boolean areNamesShown) {
    if (piece.codePoints().anyMatch(Character::isDigit)) {
      return false;
    }
    var first = piece.codePointAt(0);
    return Character.toLowerCase(first) == Character.toUpperCase(first)
        ? piece.length() > 1
        : areNamesShown && Character.isUpperCase(first);
  }

  private static Set<String> common(Predicate<String> lines) {
    try (var stream = HeadlineWords.class.getResourceAsStream(COMMON_WORDS)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + COMMON_WORDS);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .filter(lines)
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
