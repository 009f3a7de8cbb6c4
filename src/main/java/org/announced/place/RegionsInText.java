package org.announced.place;

import com.ibm.icu.text.Normalizer2;
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

/** Finds regions by their English names in running text. */
public final class RegionsInText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  /** By country and the first word of a name. */
  private static final SingletonSupplier<Map<String, Map<String, List<NamedRegion>>>> NAMED =
      SingletonSupplier.of(RegionsInText::read);

  private record NamedRegion(List<String> words, String code) {}

  private RegionsInText() {}

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

  private static Map<String, Map<String, List<NamedRegion>>> read() {
    var names = new HashMap<String, Map<String, List<NamedRegion>>>();
    for (var region : Regions.list()) {
      var words = List.of(BETWEEN_WORDS.split(plain(region.name()), -1));
      names
          .computeIfAbsent(region.country(), any -> new HashMap<>())
          .computeIfAbsent(words.get(0), any -> new ArrayList<>())
          .add(new NamedRegion(words, region.code()));
    }
    return names;
  }
}
