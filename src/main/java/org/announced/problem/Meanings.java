package org.announced.problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** What people write, and what they may mean by it: {@code nearest/meanings.txt}, read once. */
final class Meanings {

  private static final String FILE = "nearest/meanings.txt";
  private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}]+");
  private static final Pattern BETWEEN_TOKENS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Map<String, List<String>> BY_WORD = read();

  private Meanings() {}

  /** Everything that may be meant by a word, be it a choice where the word stood or not. */
  static List<String> of(String word) {
    return BY_WORD.getOrDefault(folded(word), List.of());
  }

  /** The operators that a part of a name stands for, such as {@code .gte} for "min". */
  static List<String> operators(String token) {
    return of(token).stream().filter(Meanings::isOperator).toList();
  }

  static boolean isOperator(String meaning) {
    return meaning.startsWith(".");
  }

  /** A word without case, accents, width, blanks and punctuation; signs of currencies stay. */
  static String folded(String word) {
    var decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
    return IGNORED.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The words that a name is made of: {@code min_amount} and {@code minAmount} of the same two. */
  static List<String> tokens(String name) {
    return BETWEEN_TOKENS.splitAsStream(name).filter(token -> !token.isEmpty()).toList();
  }

  private static Map<String, List<String>> read() {
    var byWord = new LinkedHashMap<String, List<String>>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> take(line, byWord));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byWord;
  }

  private static void take(String line, Map<String, List<String>> byWord) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      throw new IllegalStateException(FILE + " has a line without a colon: " + line);
    }
    for (var word : line.substring(colon + 1).split(",", -1)) {
      for (var meaning : line.substring(0, colon).split(",", -1)) {
        byWord.computeIfAbsent(folded(word), any -> new ArrayList<>()).add(meaning.strip());
      }
    }
  }
}
