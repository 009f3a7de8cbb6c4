package org.announced.tag;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one form of a tag, in which it is stored, shown and compared: "Battery Storage", "battery
 * storage" and "ＢＡＴＴＥＲＹ ＳＴＯＲＡＧＥ" are {@code battery storage}. As in names of companies, accents go
 * where they are no letters of their own: "énergie" is {@code energie}, and が is not か. What joins
 * words stays: "battery-storage" is another tag.
 */
public final class Tags {

  /** The name of the list in documents, and of what they are filtered by without its s. */
  public static final String FIELD = "tags";

  /** How many a commitment has at most. */
  public static final int MOST = 20;

  /** How many characters one has at most. */
  public static final int LONGEST = 100;

  private static final Pattern ACCENTS = Pattern.compile("([a-zα-ω])[\u0300-\u036f]+");
  private static final Pattern RUSSIAN = Pattern.compile("(е)\u0308|([аеиоуыэюя])[\u0300\u0301]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Tags() {}

  /** The form of a tag; empty if nothing of it can be seen. */
  public static String folded(String text) {
    var seen = new StringBuilder();
    text.codePoints()
        .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
        .forEach(seen::appendCodePoint);
    var words = Normalizer.normalize(seen, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var parts = Normalizer.normalize(words, Normalizer.Form.NFD);
    var plain = RUSSIAN.matcher(ACCENTS.matcher(parts).replaceAll("$1")).replaceAll("$1$2");
    return BLANKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /**
   * Whether a folded tag can be asked for: null asks for what has none, and a backslash marks the
   * commas of a value.
   */
  public static boolean canBeAskedFor(String folded) {
    return !folded.equals("null") && folded.indexOf('\\') < 0;
  }
}
