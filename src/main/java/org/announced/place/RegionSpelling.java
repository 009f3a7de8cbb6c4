package org.announced.place;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** How names of regions are compared: without what people leave out or write otherwise. */
final class RegionSpelling {

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private static final Normalizer2 PARTS = Normalizer2.getNFKDInstance();
  private static final Normalizer2 WHOLE = Normalizer2.getNFCInstance();

  /** Letters of Latin writing alone lose their accents; signs of vowels in India's stay. */
  private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");

  /** Letters with a stroke are not made of parts. */
  private static final Map<Character, String> STROKES =
      Map.of(
          'ø', "o", 'ł', "l", 'đ', "d", 'ħ', "h", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ð', "d", 'þ',
          "th");

  private static final Transliterator SIMPLIFIER =
      Transliterator.getInstance("Traditional-Simplified");

  /** By each character that was met. */
  private static final Map<String, String> SIMPLIFIED = new ConcurrentHashMap<>();

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
      var plain = ACCENT.matcher(PARTS.normalize(text)).replaceAll("");
      text = replaced(WHOLE.normalize(plain), STROKES);
    }
    if (HAN.matcher(text).find()) {
      text = HAN.matcher(text).replaceAll(one -> simplified(one.group()));
    }
    var whole = WITHIN_WORDS.matcher(text).replaceAll("");
    return BETWEEN_WORDS.matcher(whole).replaceAll(" ").strip();
  }

  private static String simplified(String character) {
    return SIMPLIFIED.computeIfAbsent(character, SIMPLIFIER::transliterate);
  }

  private static String withoutUmlauts(String name) {
    return replaced(FOLD.normalize(name), UMLAUTS);
  }

  private static String replaced(String text, Map<Character, String> letters) {
    var replaced = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      replaced.append(letters.getOrDefault(letter, String.valueOf(letter)));
    }
    return replaced.toString();
  }
}
