package org.announced.stated;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What currencies are called in texts, and which a name may mean. In small letters. */
final class StatedCurrencies {

  private static final Set<String> DOLLARS =
      Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS", "BRL");

  private static final Map<String, Set<String>> NAMES = new LinkedHashMap<>();

  static {
    named(DOLLARS, "$", "dollars", "dollar", "ドル", "달러", "美元", "долларов");
    named(Set.of("USD"), "us$", "usd", "米ドル", "미국 달러");
    named(Set.of("CAD"), "c$", "ca$", "cad");
    named(Set.of("AUD"), "a$", "au$", "aud");
    named(Set.of("SGD"), "s$", "sgd");
    named(Set.of("HKD"), "hk$", "hkd");
    named(Set.of("TWD"), "nt$", "twd");
    named(Set.of("BRL"), "r$", "brl", "reais");
    named(Set.of("EUR"), "€", "eur", "euros", "euro", "ユーロ", "유로", "欧元");
    named(Set.of("GBP", "EGP"), "£", "pounds", "pound");
    named(Set.of("GBP"), "gbp", "sterling");
    named(Set.of("JPY", "CNY"), "¥");
    named(Set.of("JPY"), "jpy", "yen", "円", "日元", "엔");
    named(Set.of("CNY"), "cny", "rmb", "yuan", "人民币", "元", "위안");
    named(Set.of("INR"), "₹", "inr", "rs", "rs.", "rupees", "rupee");
    named(Set.of("KRW"), "₩", "krw", "won", "원", "ウォン", "韩元");
    named(Set.of("CHF"), "chf", "francs", "franken");
    named(Set.of("SEK", "NOK", "DKK"), "kr", "kronor", "kroner");
    named(Set.of("AED"), "aed", "dirhams", "dirham");
    named(Set.of("SAR"), "sar", "riyals", "riyal");
  }

  /** A name before or behind a figure: the longest first; letters only where the word ends. */
  static final String PATTERN =
      NAMES.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed())
          .map(
              name ->
                  Character.isLetter(name.codePointAt(0)) && name.charAt(0) < 0x2e80
                      ? "(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})"
                      : Pattern.quote(name))
          .collect(Collectors.joining("|", "(?:", ")"));

  private StatedCurrencies() {}

  private static void named(Set<String> codes, String... names) {
    for (var name : names) {
      NAMES.put(name, codes);
    }
  }

  /** Whether it has a name here, so that another name does not mean it. */
  static boolean isNamed(String code) {
    return NAMES.values().stream().anyMatch(codes -> codes.contains(code));
  }

  /** Those that the names may mean; none where nothing is named. */
  static Set<String> of(@Nullable String before, @Nullable String after) {
    return Stream.of(before == null ? "" : before, after == null ? "" : after)
        .flatMap(name -> NAMES.getOrDefault(name, Set.of()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
