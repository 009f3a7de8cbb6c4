package org.announced.intake;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.announced.company.Listing;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.place.Countries;
import org.announced.web.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values that have the right form, and notes those that mean nothing: a country that
 * there is not, a language that nobody speaks. What is left out or noted is null.
 */
final class Values {

  private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
  private static final String GEOGRAPHY = "geography";
  private static final String WORLD = "WORLD";

  private final Findings findings;
  private final Countries countries;
  private final Currencies currencies;

  Values(Findings findings, Countries countries, Currencies currencies) {
    this.findings = findings;
    this.countries = countries;
    this.currencies = currencies;
  }

  @Nullable String country(Piece piece) {
    return country(piece, "country");
  }

  private @Nullable String country(Piece piece, String field) {
    var code = piece.text(field);
    if (code == null || countries.find(code).isPresent()) {
      return code;
    }
    findings.add(
        piece.at(field),
        "unknown-country",
        "There is no country %s. Countries are two capitals of ISO 3166-1, such as JP%s."
            .formatted(
                Shown.quoted(code), field.equals(GEOGRAPHY) ? "; the whole world is WORLD" : ""),
        countries.nearest(code));
    return null;
  }

  /** A country, or the whole world. */
  @Nullable String geography(Piece piece) {
    return WORLD.equals(piece.text(GEOGRAPHY)) ? WORLD : country(piece, GEOGRAPHY);
  }

  @Nullable Currency currency(Piece piece) {
    var code = piece.text("currency");
    if (code == null) {
      return null;
    }
    var currency = currencies.find(code);
    if (currency.isEmpty()) {
      findings.add(
          piece.at("currency"),
          "unknown-currency",
          "There is no currency %s. Currencies are three capitals of ISO 4217, such as USD."
              .formatted(Shown.quoted(code)),
          currencies.nearest(code));
    }
    return currency.orElse(null);
  }

  /** Notes it if a currency was no money on the day of what is told in it. */
  void isMoneyOn(LocalDate day, Currency currency, Piece piece) {
    currencies
        .objection(currency, day)
        .ifPresent(
            objection ->
                findings.add(
                    piece.at("currency"),
                    "not-money",
                    objection,
                    currencies.listInPlaceOf(currency, day)));
  }

  /** The tag with its letters' case as BCP 47 has it. */
  @Nullable String language(Piece piece) {
    var tag = piece.text("language");
    if (tag == null) {
      return null;
    }
    var canonical = Locale.forLanguageTag(tag).toLanguageTag();
    var language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    if (LANGUAGES.contains(language) && canonical.equalsIgnoreCase(tag)) {
      return canonical;
    }
    findings.add(
        piece.at("language"),
        "unknown-language",
        "%s is no language of BCP 47. Write en, ja, or zh-Hant.".formatted(Shown.quoted(tag)),
        LANGUAGES.contains(language)
            ? List.of(canonical)
            : Nearest.to(language, LANGUAGES.stream().filter(l -> l.length() == 2).toList()));
    return null;
  }

  @Nullable String script(Piece piece) {
    var script = piece.text("script");
    if (script == null || UScript.getCodeFromName(script) != UScript.INVALID_CODE) {
      return script;
    }
    findings.add(
        piece.at("script"),
        "unknown-script",
        "%s is no script of ISO 15924. Write Latn, Jpan, or Hang.".formatted(Shown.quoted(script)));
    return null;
  }

  @Nullable String webAddress(Piece piece, String field) {
    var text = piece.text(field);
    if (text == null) {
      return null;
    }
    try {
      return WebAddress.normal(text);
    } catch (IllegalArgumentException e) {
      findings.add(
          piece.at(field),
          "format",
          "%s %s. Write an address such as https://example.org/news/1."
              .formatted(Shown.quoted(text), e.getMessage()));
      return null;
    }
  }

  /** Null when it is left out, or only half of it is there. */
  static @Nullable Listing listing(Piece listing) {
    if (listing.isMissing()) {
      return null;
    }
    var text = listing.text();
    var mic = text == null ? listing.text("mic") : text.substring(0, 4);
    var ticker = text == null ? listing.text("ticker") : text.substring(5);
    return mic == null || ticker == null
        ? null
        : new Listing(mic.toUpperCase(Locale.ROOT), ticker.toUpperCase(Locale.ROOT));
  }

  /** A number of at most so many decimals. */
  @Nullable BigDecimal decimal(Piece piece, String field, int decimals, String ofWhat) {
    var number = piece.number(field);
    if (number == null || number.scale() <= decimals) {
      return number;
    }
    findings.add(
        piece.at(field),
        "too-precise",
        "%s has more than the %d decimals of %s."
            .formatted(Shown.shortened(number.toPlainString()), decimals, ofWhat));
    return null;
  }
}
