package org.announced.recognition;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The words of a headline, in their order and in small letters, and which of them are its own: no
 * word of everybody's headlines, and no figure.
 */
record HeadlineWords(
    List<String> words,
    List<Boolean> own,
    List<Boolean> proper,
    Set<String> subjects,
    Set<String> spots) {

  private static final String COMMON_WORDS = "/recognition/common-words.txt";

  /** Those that say what a headline is about, if not much, begin a line with this. */
  private static final String OF_SUBJECTS = "+ ";

  private static final Set<String> COMMON = common(any -> true);
  private static final Set<String> IDLE = common(line -> !line.startsWith(OF_SUBJECTS));

  /** What stands before the name of a place. */
  private static final Set<String> WHERE = Set.of("in", "at", "near");

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /** How much of the shorter of two headlines of a series is the same. */
  private static final double FRAME = 0.5;

  /** Beside the words of names. */
  private static final int SMALLEST_FRAME = 3;

  private static final Pattern FIGURE = Pattern.compile("[\\d.,]+(?:[bkmt]|bn|mn|tn|mw|gw)?");

  /** What follows a number that counts something. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "\\s*-?(?:%|[bmt]r?n\\b|[bkm]\\b|bil|mil|tril|thousand|mega|giga|[mg]w\\b|percent|per cent|year|month"
              + "|job|people|gpu|億|兆|万|亿|억|조)",
          Pattern.CASE_INSENSITIVE);

  private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);
  private static final int FIRST_THAT_MAY_ERR = 5;
  private static final int LONG_WORD = 4;

  static HeadlineWords of(String headline) {
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
        List.copyOf(words), List.copyOf(own), List.copyOf(proper), subjects, Set.copyOf(spots));
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

  private Set<String> story() {
    var story = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      if (own.get(i)) {
        story.add(words.get(i));
      }
    }
    return story;
  }

  /**
   * How much of what the shorter story says the other says too, from 0 to 1; 0 where one says
   * nothing of its own.
   */
  double shared(HeadlineWords other) {
    var one = story();
    var another = other.story();
    var fewest = Math.min(one.size(), another.size());
    if (fewest == 0) {
      return 0;
    }
    one.retainAll(another);
    return (double) one.size() / fewest;
  }

  /** Whether both tell the same, whatever everybody's words stand between. */
  boolean isSameStory(HeadlineWords other) {
    return story().equals(other.story());
  }

  /**
   * Whether both say what they are about, in one script, and have no word of it in common.
   *
   * @param names words of names, which do not say it
   */
  boolean isAboutAnother(HeadlineWords other, Set<String> names) {
    var one = new HashSet<>(subjects);
    one.removeAll(names);
    var another = new HashSet<>(other.subjects);
    another.removeAll(names);
    return !one.isEmpty()
        && !another.isEmpty()
        && Collections.disjoint(one, another)
        && SpokenName.scriptOf(String.join(" ", one))
            == SpokenName.scriptOf(String.join(" ", another));
  }

  /**
   * Whether two headlines are of one series: both begin and end alike, and in between each has
   * names of its own, as of places, that the other has not, nor another spelling of them. Figures
   * are none, so that a report may be numbered; nor is anything where all words have capitals.
   *
   * @param names words of names, which are compared by themselves
   */
  boolean isOfSeriesOf(HeadlineWords other, Set<String> names) {
    int fewest = Math.min(words.size(), other.words.size());
    int front = 0;
    while (front < fewest && words.get(front).equals(other.words.get(front))) {
      front++;
    }
    int back = 0;
    while (back < fewest - front
        && words
            .get(words.size() - 1 - back)
            .equals(other.words.get(other.words.size() - 1 - back))) {
      back++;
    }
    var same = new ArrayList<>(words.subList(0, front));
    same.addAll(words.subList(words.size() - back, words.size()));
    return same.stream().filter(word -> !names.contains(word)).count() >= SMALLEST_FRAME
        && same.size() >= FRAME * fewest
        && hasOwn(front, words.size() - back, other, names)
        && other.hasOwn(front, other.words.size() - back, this, names);
  }

  /** Whether some of these words are names that stand nowhere in the other. */
  private boolean hasOwn(int from, int to, HeadlineWords other, Set<String> names) {
    return IntStream.range(from, to)
        .filter(i -> proper.get(i) && !names.contains(words.get(i)))
        .anyMatch(i -> other.words.stream().noneMatch(word -> isSpelling(word, words.get(i))));
  }

  private static boolean isSpelling(String one, String other) {
    return one.equals(other)
        || (Math.min(one.length(), other.length()) >= FIRST_THAT_MAY_ERR
            && ONE_LETTER.apply(one, other) >= 0);
  }

  /** Whether both say where, and none of the places is the same. */
  boolean isElsewhere(HeadlineWords other) {
    return !spots.isEmpty()
        && !other.spots.isEmpty()
        && spots.stream().noneMatch(other.spots::contains);
  }

  /** Whether these words stand in it, one after the other. */
  boolean names(String name) {
    var wanted = List.of(name.split(" "));
    for (int i = 0; i + wanted.size() <= words.size(); i++) {
      if (words.subList(i, i + wanted.size()).equals(wanted)) {
        return true;
      }
    }
    return false;
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
