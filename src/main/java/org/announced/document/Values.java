package org.announced.document;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.place.Countries;
import org.announced.place.RegionReader;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.Nearest;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values that have the right form, and notes those that mean nothing: a country that
 * there is not, a language that nobody speaks. What is left out or noted is null.
 */
public final class Values {

  private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());
  private static final String GEOGRAPHY = "geography";
  private static final String WORLD = "WORLD";

  private final Faults faults;
  private final Countries countries;
  private final Currencies currencies;

  /**
   * @param faults where faults are noted
   */
  public Values(Faults faults, Countries countries, Currencies currencies) {
    this.faults = faults;
    this.countries = countries;
    this.currencies = currencies;
  }

  /** The ISO 3166-1 code in the field {@code country}. */
  public @Nullable String country(JsonPart piece) {
    return country(piece, "country");
  }

  /**
   * The country and the region in the fields of these names. A region that is told without its
   * country tells it; where it is told by a name, a country beside it decides which it is.
   */
  public Location location(JsonPart piece) {
    var country = country(piece);
    var text = piece.text("region");
    if (text == null || (country == null && piece.text("country") != null)) {
      return new Location(country, null);
    }
    var match = new RegionReader(countries, country).read(text);
    var region = match.region();
    if (region == null) {
      faults.add(
          piece.at("region"),
          Objects.requireNonNull(match.fault()),
          match.detail(),
          match.candidates());
      return new Location(country, null);
    }
    return new Location(region.country(), region.code());
  }

  private @Nullable String country(JsonPart piece, String field) {
    var code = piece.text(field);
    if (code == null || countries.find(code).isPresent()) {
      return code;
    }
    faults.add(
        piece.at(field),
        FaultCode.UNKNOWN_COUNTRY,
        "There is no country %s. Countries are two capitals of ISO 3166-1, such as JP%s."
            .formatted(
                ShownText.quoted(code),
                field.equals(GEOGRAPHY) ? "; the whole world is WORLD" : ""),
        countries.nearest(code));
    return null;
  }

  /** A country, or the whole world. */
  public @Nullable String geography(JsonPart piece) {
    return WORLD.equals(piece.text(GEOGRAPHY)) ? WORLD : country(piece, GEOGRAPHY);
  }

  /** The currency in the field {@code currency}, in use or not. */
  public @Nullable Currency currency(JsonPart piece) {
    var code = piece.text("currency");
    if (code == null) {
      return null;
    }
    var currency = currencies.find(code);
    if (currency.isEmpty()) {
      faults.add(currencies.unknown(piece.at("currency"), code));
    }
    return currency.orElse(null);
  }

  /** Notes it if a currency was no money on the day of what is told in it. */
  public void checkMoneyOn(LocalDate day, Currency currency, JsonPart piece) {
    currencies.notMoney(piece.at("currency"), currency, day).ifPresent(faults::add);
  }

  /** The tag with its letters' case as BCP 47 has it. */
  public @Nullable String language(JsonPart piece) {
    var tag = piece.text("language");
    if (tag == null) {
      return null;
    }
    var canonical = Locale.forLanguageTag(tag).toLanguageTag();
    var language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    if (LANGUAGES.contains(language) && canonical.equalsIgnoreCase(tag)) {
      return canonical;
    }
    faults.add(
        piece.at("language"),
        FaultCode.UNKNOWN_LANGUAGE,
        "%s is no language of BCP 47. Write en, ja, or zh-Hant.".formatted(ShownText.quoted(tag)),
        LANGUAGES.contains(language)
            ? List.of(canonical)
            : Nearest.to(language, LANGUAGES.stream().filter(l -> l.length() == 2).toList()));
    return null;
  }

  /** The ISO 15924 code in the field {@code script}. */
  public @Nullable String script(JsonPart piece) {
    var script = piece.text("script");
    if (script == null || UScript.getCodeFromName(script) != UScript.INVALID_CODE) {
      return script;
    }
    faults.add(
        piece.at("script"),
        FaultCode.UNKNOWN_SCRIPT,
        "%s is no script of ISO 15924. Write Latn, Jpan, or Hang."
            .formatted(ShownText.quoted(script)));
    return null;
  }

  /**
   * An address with http or https, in its normal form: one address is always written in the same
   * way.
   */
  public @Nullable String webAddress(JsonPart piece, String field) {
    var text = piece.text(field);
    if (text == null) {
      return null;
    }
    try {
      return WebAddress.normal(text);
    } catch (IllegalArgumentException e) {
      faults.add(
          piece.at(field),
          FaultCode.FORMAT,
          "%s %s. Write an address such as https://example.org/news/1."
              .formatted(ShownText.quoted(text), e.getMessage()));
      return null;
    }
  }

  /** A number of at most so many decimals: one of more is rounded, halves up, which is said. */
  public @Nullable BigDecimal decimal(JsonPart piece, String field, int decimals, String ofWhat) {
    return decimal(piece, field, decimals, ofWhat, RoundingMode.HALF_UP);
  }

  /** The same, rounded in some way; a fault where nothing would be left of it. */
  public @Nullable BigDecimal decimal(
      JsonPart piece, String field, int decimals, String ofWhat, RoundingMode mode) {
    var number = piece.number(field);
    if (number == null || number.scale() <= decimals) {
      return number;
    }
    var given = ShownText.shortened(number.toPlainString());
    var rounded = number.setScale(decimals, mode);
    if (rounded.signum() == 0) {
      faults.add(
          piece.at(field),
          FaultCode.TOO_PRECISE,
          "%s has more than the %d decimals of %s, and nothing of it is left without them."
              .formatted(given, decimals, ofWhat));
      return null;
    }
    faults.warn(
        Fault.at(
            piece.at(field),
            FaultCode.ROUNDED,
            "%s has more than the %d decimals of %s, and is stored as %s."
                .formatted(given, decimals, ofWhat, rounded.toPlainString())));
    return rounded;
  }
}
