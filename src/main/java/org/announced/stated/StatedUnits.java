package org.announced.stated;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What large numbers are called: millions, crores, 億. In small letters. */
final class StatedUnits {

  private static final Map<String, Integer> ZEROS = new LinkedHashMap<>();

  private static final Set<String> LONG_SCALE = Set.of("EUR", "CHF");

  static {
    zeros(3, "thousand", "k", "тыс", "mille", "tausend", "千", "천");
    zeros(4, "万", "萬", "만");
    zeros(5, "lakh", "lakhs", "lac", "lacs", "십만");
    zeros(
        6, "million", "millions", "mn", "mln", "mio", "mio.", "m", "mm", "millionen", "milliones");
    zeros(
        6, "millones", "millón", "milhões", "milhão", "milioni", "milione", "miljoen", "miljoner");
    zeros(
        6, "millioner", "milionów", "mln.", "млн", "миллионов", "juta", "milyon", "百万", "百萬", "백만");
    zeros(7, "crore", "crores", "cr", "千万", "千萬", "천만");
    zeros(8, "億", "亿", "억");
    zeros(
        9,
        "billion",
        "billions",
        "bn",
        "b",
        "bln",
        "mil millones",
        "mil milhões",
        "bilhões",
        "bilhão");
    zeros(
        9,
        "milliard",
        "milliards",
        "milliarde",
        "milliarden",
        "mrd",
        "mrd.",
        "md",
        "mds",
        "mia",
        "mia.");
    zeros(
        9,
        "miliardi",
        "miliardo",
        "mld",
        "mld.",
        "miljard",
        "miljarden",
        "miljarder",
        "milliarder");
    zeros(
        9,
        "miliardów",
        "млрд",
        "миллиардов",
        "миллиарда",
        "miliar",
        "milyar",
        "tỷ",
        "十億",
        "十亿",
        "십억");
    zeros(10, "百億", "百亿", "백억");
    zeros(11, "千億", "千亿", "천억");
    zeros(
        12,
        "trillion",
        "trillions",
        "tn",
        "trn",
        "billionen",
        "bio.",
        "billones",
        "兆",
        "万亿",
        "萬億",
        "조");
    zeros(12, "трлн", "триллионов", "triliun", "trilyon", "lakh crore", "lakh crores");
  }

  private static final Set<String> ENGLISH =
      Set.of("thousand", "million", "mn", "m", "billion", "bn", "trillion", "tn", "trn", "k", "b");

  /** The longest first; those of Latin and Cyrillic letters only where the word ends. */
  static final String PATTERN =
      ZEROS.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed())
          .map(unit -> unit.replace(".", "\\.") + (unit.charAt(0) < 0x2e80 ? "(?!\\p{L})" : ""))
          .collect(Collectors.joining("|"));

  private StatedUnits() {}

  private static void zeros(int zeros, String... units) {
    for (var unit : units) {
      ZEROS.put(unit, zeros);
    }
  }

  static boolean isEnglish(@Nullable String unit) {
    return unit != null && ENGLISH.contains(unit);
  }

  /** What it may multiply by: on the Continent a billion is a million of millions. */
  static List<BigDecimal> factors(String unit, Set<String> currencies) {
    var factor = BigDecimal.TEN.pow(ZEROS.getOrDefault(unit, 0));
    return unit.equals("billion") && currencies.stream().anyMatch(LONG_SCALE::contains)
        ? List.of(factor, factor.movePointRight(3))
        : List.of(factor);
  }
}
