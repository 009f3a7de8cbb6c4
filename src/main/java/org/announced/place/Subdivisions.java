package org.announced.place;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.util.function.SingletonSupplier;

/** The states, provinces and prefectures of countries, by their English names in running text. */
public final class Subdivisions {

  private static final String NAMES = "/place/subdivisions.tsv";
  private static final int LONGEST = 4;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  /** By country: the ISO 3166-2 code of each name. */
  private static final SingletonSupplier<Map<String, Map<String, String>>> CODES =
      SingletonSupplier.of(Subdivisions::read);

  private Subdivisions() {}

  /**
   * Those that a text names.
   *
   * @param words of the text, in their order, in small letters
   * @param countries of which they may be, by ISO 3166-1 codes
   * @return their ISO 3166-2 codes
   */
  public static Set<String> namedIn(List<String> words, Collection<String> countries) {
    var plain = words.stream().map(Subdivisions::plain).toList();
    var named = new TreeSet<String>();
    for (var country : countries) {
      var codes = CODES.obtain().getOrDefault(country, Map.of());
      for (int from = 0; from < plain.size(); from++) {
        for (int to = from + 1; to <= Math.min(plain.size(), from + LONGEST); to++) {
          var code = codes.get(String.join(" ", plain.subList(from, to)));
          if (code != null) {
            named.add(code);
          }
        }
      }
    }
    return named;
  }

  /** Headlines leave accents out. */
  private static String plain(String word) {
    var parts = Normalizer2.getNFKDInstance().normalize(word.toLowerCase(Locale.ROOT));
    return MARKS.matcher(parts).replaceAll("");
  }

  private static Map<String, Map<String, String>> read() {
    try (var stream = Subdivisions.class.getResourceAsStream(NAMES)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + NAMES);
      }
      var codes = new HashMap<String, Map<String, String>>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                var code = line.substring(0, line.indexOf('\t'));
                var name = BETWEEN_WORDS.matcher(line.substring(code.length() + 1)).replaceAll(" ");
                codes
                    .computeIfAbsent(code.substring(0, 2), any -> new HashMap<>())
                    .put(plain(name), code);
              });
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
