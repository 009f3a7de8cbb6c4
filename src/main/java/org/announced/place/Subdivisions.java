package org.announced.place;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  /** By country and the first word of a name. */
  private static final SingletonSupplier<Map<String, Map<String, List<Subdivision>>>> NAMED =
      SingletonSupplier.of(Subdivisions::read);

  private record Subdivision(List<String> words, String code) {}

  private Subdivisions() {}

  /**
   * Those that a text names.
   *
   * @param words of the text, in their order, each as {@link #plain} gives it
   * @param countries of which they may be, by ISO 3166-1 codes
   * @return their ISO 3166-2 codes
   */
  public static Set<String> namedIn(List<String> words, Collection<String> countries) {
    var named = new TreeSet<String>();
    for (var country : countries) {
      var names = NAMED.obtain().getOrDefault(country, Map.of());
      for (int from = 0; from < words.size(); from++) {
        for (var one : names.getOrDefault(words.get(from), List.of())) {
          int to = from + one.words().size();
          if (to <= words.size() && words.subList(from, to).equals(one.words())) {
            named.add(one.code());
          }
        }
      }
    }
    return named;
  }

  /** A word in small letters and without accents, which headlines leave out. */
  public static String plain(String word) {
    var parts = Normalizer2.getNFKDInstance().normalize(word.toLowerCase(Locale.ROOT));
    return MARKS.matcher(parts).replaceAll("");
  }

  private static Map<String, Map<String, List<Subdivision>>> read() {
    try (var stream = Subdivisions.class.getResourceAsStream(NAMES)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + NAMES);
      }
      var names = new HashMap<String, Map<String, List<Subdivision>>>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                var code = line.substring(0, line.indexOf('\t'));
                var words =
                    List.of(BETWEEN_WORDS.split(plain(line.substring(code.length() + 1)), -1));
                names
                    .computeIfAbsent(code.substring(0, 2), any -> new HashMap<>())
                    .computeIfAbsent(words.get(0), any -> new ArrayList<>())
                    .add(new Subdivision(words, code));
              });
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
