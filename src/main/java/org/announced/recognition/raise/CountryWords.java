package org.announced.recognition.raise;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.problem.LocaleNames;

/** The names of countries in many languages, and of what is theirs. */
final class CountryWords {

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry(
              "US",
              "U\\.S\\.?A?|US|America\\w*|american\\w*|米国|米|アメリカ|美国|美國|미국|États-Unis|EE\\. ?UU\\."),
          Map.entry("GB", "U\\.K\\.?|UK|Brit\\w+|Großbritannien|英国|イギリス|英國|영국"),
          Map.entry("AE", "U\\.A\\.E\\.?|UAE|Emirat\\w+"),
          Map.entry("FR", "French|français\\w*|franz\\w+"),
          Map.entry("ES", "Spanish|español\\w*|spanisch\\w*"),
          Map.entry("NL", "Dutch|Holland"),
          Map.entry("PL", "Polish|polski\\w*"),
          Map.entry("CH", "Swiss"),
          Map.entry("SE", "Swedish"),
          Map.entry("DK", "Danish"),
          Map.entry("IE", "Irish"),
          Map.entry("TR", "Turkish|Türkiye"),
          Map.entry("TH", "Thai"),
          Map.entry("DE", "deutsch\\w*"),
          Map.entry("IT", "italien\\w*"),
          Map.entry("KR", "Korea\\w*|韓国|韩国|한국|국내"),
          Map.entry("JP", "japon\\w*|japan\\w*|日本|国内"),
          Map.entry("IN", "India\\w*|Indien|インド"),
          Map.entry("SA", "Saudi\\w*"),
          Map.entry("TW", "Taiwan\\w*|台湾|台灣"));

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private CountryWords() {}

  /** Whether a text names a country, or what is of it. */
  static boolean name(String country, String text) {
    return PATTERNS.computeIfAbsent(country, CountryWords::pattern).matcher(text).find();
  }

  /** The text with the names of a country left out. */
  static String leaveOut(String country, String text) {
    return PATTERNS.computeIfAbsent(country, CountryWords::pattern).matcher(text).replaceAll(" # ");
  }

  private static Pattern pattern(String country) {
    var names =
        LocaleNames.ofCountry(country).stream()
            .filter(name -> name.length() > 1)
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(CountryWords::word)
            .toList();
    var others = OTHERS.get(country);
    var all = Stream.concat(names.stream(), Stream.ofNullable(others).map(CountryWords::whole));
    return Pattern.compile(all.collect(Collectors.joining("|")), Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** An adjective has the same beginning: Australian, Brazilian. */
  private static String word(String name) {
    var isSpaced = Character.isLetter(name.charAt(0)) && name.charAt(0) < 0x2e80;
    if (!isSpaced) {
      return Pattern.quote(name);
    }
    return "\\b" + Pattern.quote(name) + (name.length() > 3 ? "\\w{0,4}" : "") + "\\b";
  }

  private static String whole(String words) {
    return Stream.of(words.split("\\|"))
        .map(one -> one.charAt(0) < 0x2e80 ? "\\b" + one + "(?!\\w)" : one)
        .collect(Collectors.joining("|"));
  }
}
