package org.announced.recognition;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * How a name sounds, as roughly as transcription into another script keeps it: its consonants,
 * those that scripts confuse taken for one. Sharp and シャープ, Super Micro Computer and
 * スーパー・マイクロ・コンピューター sound alike.
 *
 * @param consonants p for b, f and v; k for g and q; s for z and j; t for d; r for l; n for m
 */
record SpokenName(String consonants) {

  static final int FIRST_OF_EAST_ASIA = 0x2e80;

  private static final int FEWEST = 3;
  private static final int TELLING = 4;

  /** It takes time to make, and few need it. */
  private static final SingletonSupplier<Transliterator> LATIN =
      SingletonSupplier.of(
          () -> Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Lower"));

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z ]");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");

  /** The name of a script; that of the first letter that is not of all of them. */
  static int scriptOf(String words) {
    return words
        .codePoints()
        .map(UScript::getScript)
        .filter(one -> one != UScript.COMMON && one != UScript.INHERITED)
        .map(one -> one == UScript.HIRAGANA ? UScript.KATAKANA : one)
        .findFirst()
        .orElse(UScript.COMMON);
  }

  /**
   * How words sound; null where their script does not tell it, as Chinese does not, or too little
   * would be left to compare.
   */
  static @Nullable SpokenName of(String words) {
    if (words.codePoints().anyMatch(letter -> UScript.getScript(letter) == UScript.HAN)) {
      return null;
    }
    var isLatin = scriptOf(words) == UScript.LATIN;
    var latin = NO_LETTER.matcher(LATIN.obtain().transliterate(words)).replaceAll("");
    var consonants = consonants(isLatin ? spokenEnglish(latin) : latin);
    return consonants.length() < FEWEST ? null : new SpokenName(consonants);
  }

  /** As it is spoken where it is spelled otherwise; an r at the end of a syllable is not. */
  private static String spokenEnglish(String words) {
    return words
        .replaceAll("[ts]ion", "sn")
        .replaceAll("ph", "f")
        .replaceAll("ck", "k")
        .replaceAll("x", "ks")
        .replaceAll("qu", "k")
        .replaceAll("gy", "j")
        .replaceAll("c(?=[eiy])", "s")
        .replaceAll("c(?!h)", "k")
        .replaceAll("(?<=[aeiouy])r(?=[^aeiouyr]|$)", "");
  }

  private static String consonants(String latin) {
    var letters = TWICE.matcher(latin.replace(" ", "")).replaceAll("$1");
    letters =
        letters
            .replaceAll("[aeiouyhw]", "")
            .replaceAll("ng|m", "n")
            .replaceAll("[bfv]", "p")
            .replaceAll("d", "t")
            .replaceAll("[gqc]", "k")
            .replaceAll("[zj]", "s")
            .replaceAll("l", "r")
            .replaceAll("ts", "s");
    return letters;
  }

  /** Whether they sound the same, but for something at the end of one, such as Electronics. */
  boolean isLike(SpokenName other) {
    var shorter = consonants.length() < other.consonants.length() ? consonants : other.consonants;
    var longer = shorter.equals(consonants) ? other.consonants : consonants;
    return shorter.equals(longer) || (shorter.length() >= TELLING && longer.startsWith(shorter));
  }
}
