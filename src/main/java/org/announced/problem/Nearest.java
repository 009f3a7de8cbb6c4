package org.announced.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The valid words nearest to one that is not valid, for saying what a caller may have meant. */
public final class Nearest {

  /** So many are suggested at most, and so few choices are all told. */
  static final int MOST = 12;

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
  private static final double WORTH_SHOWING = 0.6;

  /** So many that are like the word are told, and more only where they are hardly less like it. */
  private static final int LIKE = 5;

  private static final double HARDLY_LESS = 0.15;

  /** Longer words are not misspelt but something else, and comparing them takes long. */
  private static final int LONGEST = 100;

  private Nearest() {}

  /**
   * At most twelve of the valid words, best first: those that are meant by the word, then those
   * that are spelt like it. All of them when there are no more than twelve, comparisons left out.
   */
  public static List<String> to(String word, Collection<String> valid) {
    var compared = word.length() > LONGEST ? "" : word;
    var found = new LinkedHashSet<>(meant(compared, valid));
    var names = valid.stream().filter(choice -> !isComparisonOfOther(choice, valid)).toList();
    if (names.size() <= MOST) {
      names.stream().sorted(byLikeness(compared)).forEach(found::add);
    } else {
      like(compared, valid).forEach(found::add);
    }
    return found.stream().limit(MOST).toList();
  }

  /** Those that the word means, whatever its spelling: "since" is {@code announcedOn.gte}. */
  static List<String> meant(String word, Collection<String> valid) {
    var choices = new HashSet<>(valid);
    var found = new LinkedHashSet<String>();
    named(word, valid).forEach(found::add);
    found.addAll(Meanings.of(word));
    var tokens = Meanings.tokens(word);
    if (tokens.size() > 1) {
      found.addAll(compared(tokens, valid));
      for (var token : tokens) {
        named(token, valid).forEach(found::add);
        found.addAll(Meanings.of(token));
      }
    }
    tokens.stream().filter(token -> token.length() > 2).forEach(t -> found.addAll(with(t, valid)));
    found.retainAll(choices);
    return List.copyOf(found);
  }

  /** Of {@code min_amount}: {@code amount.gte}, and {@code amount}. */
  private static Set<String> compared(List<String> tokens, Collection<String> valid) {
    var operators = tokens.stream().flatMap(token -> Meanings.operators(token).stream()).toList();
    var name =
        String.join(
            "", tokens.stream().filter(token -> Meanings.operators(token).isEmpty()).toList());
    var found = new LinkedHashSet<String>();
    if (operators.isEmpty() || name.isEmpty()) {
      return found;
    }
    Stream.concat(named(name, valid), Meanings.of(name).stream())
        .forEach(
            base -> {
              operators.forEach(operator -> found.add(base + operator));
              found.add(base);
            });
    return found;
  }

  /** The same word but for case and punctuation. */
  private static Stream<String> named(String word, Collection<String> valid) {
    var folded = Meanings.folded(word);
    return valid.stream().filter(choice -> Meanings.folded(choice).equals(folded));
  }

  /** Those of several words of which this is one. */
  private static List<String> with(String token, Collection<String> valid) {
    return valid.stream()
        .filter(choice -> Meanings.tokens(choice).stream().anyMatch(token::equalsIgnoreCase))
        .toList();
  }

  private static Stream<String> like(String word, Collection<String> valid) {
    var sorted =
        valid.stream()
            .filter(choice -> likeness(word, choice) >= WORTH_SHOWING)
            .filter(choice -> word.indexOf('.') >= 0 || !isComparisonOfOther(choice, valid))
            .sorted(byLikeness(word))
            .toList();
    var enough = sorted.isEmpty() ? 0 : likeness(word, sorted.get(0)) - HARDLY_LESS;
    return Stream.concat(
        sorted.stream().limit(LIKE),
        sorted.stream().skip(LIKE).filter(choice -> likeness(word, choice) >= enough));
  }

  /** Who did not write a comparison is told the name alone. */
  private static boolean isComparisonOfOther(String choice, Collection<String> valid) {
    int dot = choice.lastIndexOf('.');
    return dot > 0 && valid.contains(choice.substring(0, dot));
  }

  private static Comparator<String> byLikeness(String word) {
    return Comparator.comparingDouble((String candidate) -> -likeness(word, candidate))
        .thenComparing(Comparator.naturalOrder());
  }

  private static double likeness(String word, String candidate) {
    return SIMILARITY.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
  }
}
