package org.announced.company.identifier;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ISINs begin with: countries of ISO 3166-1, and what agencies of no country give out. */
final class SecurityPrefixes {

  /**
   * International securities, the Union, derivatives, substitute agencies, Kosovo, the Antilles.
   */
  private static final Stream<String> BESIDE =
      Stream.of("XS", "EU", "EZ", "XA", "XB", "XC", "XD", "XF", "XK", "AN");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Set<String> ALL =
      Stream.concat(BESIDE, COUNTRIES.stream()).collect(Collectors.toUnmodifiableSet());

  private SecurityPrefixes() {}

  /** Whether a text in capitals is the code of a country. */
  static boolean isCountry(String code) {
    return COUNTRIES.contains(code) || code.equals("XK");
  }

  static boolean has(String code) {
    return ALL.contains(code);
  }
}
