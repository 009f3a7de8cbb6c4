package org.announced.identity;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A readable reference made of a name: its letters and digits in Latin, lower case, joined by
 * hyphens. {@code SoftBank Corp.} gives {@code softbank-corp}, {@code さくらインターネット} gives {@code
 * sakuraintanetto}; Chinese characters come out as they are read in Chinese.
 *
 * @param text at most {@value #LONGEST_UNNUMBERED} characters, so that a number still fits
 */
public record Slug(String text) {

  /** The number of characters that a stored slug has at most, its number included. */
  static final int LONGEST = 120;

  private static final int LONGEST_UNNUMBERED = LONGEST - 10;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern QUOTES = Pattern.compile("['’ʼ`]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-+|-+$");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The word that stands in filters for "has none", and so can be no slug. */
  private static final String NOTHING = "null";

  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  public Slug {
    if (!FORM.matcher(text).matches() || text.length() > LONGEST_UNNUMBERED) {
      throw new IllegalArgumentException("not a slug: " + text);
    }
  }

  /**
   * The slug that a name gives; another thing may have it already.
   *
   * @param kind one word for what is named. It is the slug of a name without letters or digits, and
   *     is put before a slug that could be taken for an id or for the word null
   */
  public static Slug of(String name, String kind) {
    var unquoted = QUOTES.matcher(latin(name)).replaceAll("");
    var hyphenated = OTHERS.matcher(unquoted).replaceAll("-");
    var trimmed = trimmed(shortened(trimmed(hyphenated)));
    if (trimmed.isEmpty()) {
      return new Slug(kind);
    }
    var meansElse = UUID_FORM.matcher(trimmed).matches() || trimmed.equals(NOTHING);
    return new Slug(meansElse ? kind + "-" + trimmed : trimmed);
  }

  /**
   * The name in Latin letters of lower case. One in ASCII is spared the transliteration, which
   * takes long and would change nothing else.
   */
  private static String latin(String name) {
    return name.codePoints().allMatch(c -> c < 0x80)
        ? name.toLowerCase(Locale.ROOT)
        : LATIN.transliterate(Normalizer.normalize(name, Normalizer.Form.NFKC));
  }

  /** The slug that the thing gets which is the {@code number}th of its name. */
  String numbered(int number) {
    return number == 1 ? text : text + "-" + number;
  }

  /** Cuts it to the longest length, at the end of a word if one ends in the second half. */
  private static String shortened(String hyphenated) {
    if (hyphenated.length() <= LONGEST_UNNUMBERED) {
      return hyphenated;
    }
    var end = hyphenated.lastIndexOf('-', LONGEST_UNNUMBERED);
    return hyphenated.substring(0, end > LONGEST_UNNUMBERED / 2 ? end : LONGEST_UNNUMBERED);
  }

  private static String trimmed(String hyphenated) {
    return ENDS.matcher(hyphenated).replaceAll("");
  }

  @Override
  public String toString() {
    return text;
  }
}
