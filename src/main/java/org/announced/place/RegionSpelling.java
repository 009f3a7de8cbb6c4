package org.announced.place;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How names of regions are compared: without what people leave out or write otherwise. */
final class RegionSpelling {

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /** Letters of Latin writing alone lose their accents; signs of vowels in India's stay. */
  private static final Transliterator PLAIN =
      Transliterator.getInstance("NFD; [\\u0300-\\u036f] Remove; NFC; Latin-ASCII; Lower");

  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private static final Pattern ACCENTED = Pattern.compile("[\\x{80}-\\x{36f}\\x{1e00}-\\x{1eff}]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WITHIN_WORDS = Pattern.compile("[.'’‘ʻʼ`´・]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** What says no more than that it is a region. */
  private static final Pattern KIND_BEFORE =
      Pattern.compile(
          "^(?:(?:state|province|prefecture|county|region|oblast|department|governorate|free state|canton|emirate|principality|autonomous community) of"
              + "|provincia (?:de|di|del|della|dell|autonoma di)|provincia de la"
              + "|citta metropolitana di|comunidad(?: autonoma)? de|region de|principado de|estado (?:de|do|da|del)|departamento (?:de|del)|departement d[eu]|canton d[eu]|kanton|land|freistaat)"
              + " (?=.)");

  private static final Pattern KIND_AFTER =
      Pattern.compile(
          "(?<=.) (?:state|province|prefecture|county|region|oblast|krai|governorate|department|district|canton|emirate|parish|autonomous community|autonomous region|metropolitan city|ken|fu|to|do|si|shi|sheng)$");

  private static final Pattern KIND_IN_EAST_ASIA =
      Pattern.compile(
          "(?<=..)(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|自治州|自由州|[都府県县省市州邦郡]|특별자치시|특별자치도|특별시|광역시|[도주현성])$");

  private static final int FIRST_OF_EAST_ASIA = 0x2e80;

  private static final Pattern UMLAUT = Pattern.compile("[äöüÄÖÜ]");
  private static final Map<Character, String> UMLAUTS = Map.of('ä', "ae", 'ö', "oe", 'ü', "ue");

  private RegionSpelling() {}

  /** Letters and digits of a name, in one spelling. */
  static String key(String name) {
    return words(name).replace(" ", "");
  }

  /** What it may be called as well: without what kind of region it is, with ae for ä. */
  static Set<String> shortKeys(String name) {
    var words = words(name);
    var keys = new LinkedHashSet<String>();
    addShort(words, keys);
    if (UMLAUT.matcher(name).find()) {
      addShort(words(withoutUmlauts(name)), keys);
    }
    keys.remove(words.replace(" ", ""));
    return keys;
  }

  private static void addShort(String words, Set<String> keys) {
    if (words.chars().anyMatch(c -> c >= FIRST_OF_EAST_ASIA)) {
      var key = words.replace(" ", "");
      keys.add(KIND_IN_EAST_ASIA.matcher(key).replaceFirst(""));
      return;
    }
    var before = KIND_BEFORE.matcher(words).replaceFirst("");
    for (var one : List.of(words, before, KIND_AFTER.matcher(before).replaceFirst(""))) {
      keys.add(one.replace(" ", ""));
    }
  }

  /** The words of a name in one spelling, a blank between them. */
  static String words(String name) {
    var text = FOLD.normalize(name).replace("&", " and ");
    if (ACCENTED.matcher(text).find()) {
      text = PLAIN.transliterate(text);
    }
    if (HAN.matcher(text).find()) {
      text = SIMPLIFIED.transliterate(text);
    }
    var whole = WITHIN_WORDS.matcher(text).replaceAll("");
    return BETWEEN_WORDS.matcher(whole).replaceAll(" ").strip();
  }

  private static String withoutUmlauts(String name) {
    var text = FOLD.normalize(name);
    var parts = new ArrayList<String>();
    text.chars().forEach(c -> parts.add(UMLAUTS.getOrDefault((char) c, String.valueOf((char) c))));
    return String.join("", parts);
  }
}
