package org.announced.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that somebody typed, as conditions on text that is kept folded with its grams. Every word
 * has to be there: one of Latin letters and digits at the start of a word, any other anywhere,
 * since Japanese has no spaces.
 */
public final class SearchWords {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]+");

  /** From here on a trigram index finds a piece of text by itself. */
  private static final int TRIGRAM = 3;

  private SearchWords() {}

  /** True of a row whose columns {@code folded} and {@code grams} hold every word. */
  public static String condition(String words, Binder binder) {
    List<String> every = new ArrayList<>();
    for (String word : SPACE.split(Normalizer.normalize(words, Normalizer.Form.NFKC).strip(), -1)) {
      every.add(word(word, binder));
    }
    return every.isEmpty() ? "false" : "(" + String.join(" and ", every) + ")";
  }

  private static String word(String word, Binder binder) {
    String bound = binder.bind(word);
    String here = "folded like '%' || like_text(folded(" + bound + ")) || '%'";
    String found =
        word.codePointCount(0, word.length()) < TRIGRAM
            ? "grams @> grams(" + bound + ") and " + here
            : here;
    return LATIN.matcher(word).matches()
        ? found + " and folded ~ ('\\m' || folded(" + bound + "))"
        : found;
  }
}
