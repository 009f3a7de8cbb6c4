package org.announced.filter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * WordsFilter that somebody typed, as conditions on text. Every word has to be there: one of Latin
 * letters and digits at the start of a word, whatever its accents, any other anywhere, since
 * Japanese has no spaces.
 *
 * @param latin the words of Latin letters and digits, each with what may stand in its place,
 *     without accents, in lower case
 * @param others the words that hold anything else
 */
public record SearchWords(List<List<String>> latin, List<String> others) {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** The words of a text; none in one that is blank. */
  public static SearchWords of(String typed) {
    List<List<String>> latin = new ArrayList<>();
    List<String> others = new ArrayList<>();
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    for (String word : text.isEmpty() ? new String[0] : SPACE.split(text, -1)) {
      String plain = plain(word);
      if (LATIN.matcher(plain).matches()) {
        latin.add(List.of(plain + ":*"));
      } else {
        others.add(word);
      }
    }
    return new SearchWords(latin, others);
  }

  /** The words as a name with typing errors would have them: whatever stands between is left. */
  public static List<String> near(String typed) {
    return BETWEEN
        .splitAsStream(plain(Normalizer.normalize(typed, Normalizer.Form.NFKC)))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** Lower case, without the accents of Latin letters; kana keep their marks. */
  private static String plain(String text) {
    String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The Latin words, as they were typed. */
  public List<String> typed() {
    return latin.stream().map(any -> any.get(0).replace(":*", "")).toList();
  }

  /**
   * The same with other words in the place of some.
   *
   * @param corrected what stands in the place of a word
   */
  public SearchWords corrected(Map<String, List<String>> corrected) {
    return new SearchWords(
        Stream.iterate(0, i -> i < latin.size(), i -> i + 1)
            .map(i -> corrected.getOrDefault(typed().get(i), latin.get(i)))
            .toList(),
        others);
  }

  /**
   * True of a row that holds every word. What is compared with is a subquery, which PostgreSQL asks
   * once and not for each row.
   *
   * @param words SQL of the row's {@code search_words}
   * @param row what stands before its columns {@code folded} and {@code grams}
   */
  public String condition(String words, String row, Binder binder) {
    List<String> every = new ArrayList<>();
    if (!latin.isEmpty()) {
      String query =
          latin.stream()
              .map(any -> "(" + String.join(" | ", any) + ")")
              .collect(Collectors.joining(" & "));
      every.add(words + " @@ (select cast(" + binder.bind(query) + " as tsquery))");
    }
    for (String word : others) {
      String bound = binder.bind(word);
      every.add(row + "grams @> (select grams(" + bound + "))");
      every.add(row + "folded like (select '%' || like_text(folded(" + bound + ")) || '%')");
    }
    return every.isEmpty() ? "false" : "(" + String.join(" and ", every) + ")";
  }
}
