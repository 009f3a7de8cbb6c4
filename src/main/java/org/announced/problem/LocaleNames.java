package org.announced.problem;

import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/** What the Java platform knows countries and currencies by, in the languages of many. */
public final class LocaleNames {

  private static final List<Locale> LANGUAGES =
      List.of(
              "en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "ru", "ar", "hi", "id",
              "vi", "th", "ja", "ko", "zh", "zh-Hant")
          .stream()
          .map(Locale::forLanguageTag)
          .toList();

  private LocaleNames() {}

  /** The names of a country, and its code of three letters. */
  public static Collection<String> ofCountry(String code) {
    var country = new Locale.Builder().setRegion(code).build();
    var names = new LinkedHashSet<String>();
    try {
      names.add(country.getISO3Country());
    } catch (MissingResourceException unknown) {
      // A code that the platform does not know has no other name there.
    }
    LANGUAGES.forEach(language -> names.add(country.getDisplayCountry(language)));
    return names;
  }

  /** The names and signs of a currency; none of one that the platform does not know. */
  public static Collection<String> ofCurrency(String code) {
    var names = new LinkedHashSet<String>();
    try {
      var currency = Currency.getInstance(code);
      for (var language : LANGUAGES) {
        names.add(currency.getDisplayName(language));
        names.add(currency.getSymbol(language));
      }
    } catch (IllegalArgumentException unknown) {
      return List.of();
    }
    return names;
  }
}
