package org.announced.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.announced.place.RegionsInText;
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
    Set<String> spots,
    List<String> plain) {

  /** How much of the shorter of two headlines of a series is the same. */
  private static final double FRAME = 0.5;

  /** Beside the words of names. */
  private static final int SMALLEST_FRAME = 3;

  private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);
  private static final int FIRST_THAT_MAY_ERR = 5;

  /** Those of a headline. */
  static HeadlineWords of(String headline) {
    return HeadlineReader.read(headline);
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

  /**
   * Whether both say where, and none of the places is the same.
   *
   * @param wide words of places in which all of them may be
   */
  boolean isElsewhere(HeadlineWords other, Set<String> wide) {
    var one = new HashSet<>(spots);
    one.removeAll(wide);
    var another = new HashSet<>(other.spots);
    another.removeAll(wide);
    return !one.isEmpty() && !another.isEmpty() && Collections.disjoint(one, another);
  }

  /** The states and provinces of some countries that it names, by their ISO 3166-2 codes. */
  Set<String> regions(Collection<String> countries) {
    return RegionsInText.namedIn(plain, countries);
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
}
