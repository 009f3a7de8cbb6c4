package org.announced.stated;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The amounts in a text such as "$10 billion", "20億ドル" or "€3–4bn", as far as its words are
 * understood for sure. A number without a unit and without a currency is no amount: it may be a
 * year.
 */
public final class StatedFigures {

  /** Within so much an amount is told by a rounder one. */
  private static final BigDecimal ROUGH = new BigDecimal("0.05");

  private static final String NUMBER =
      "\\d{1,3}(?:[,.' \\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";

  /** Numbers that are written in words where a unit follows. */
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final Pattern FIGURE =
      Pattern.compile(
          ("(?<mark>%1$s)?[ ]{0,2}(?:(?<number>%2$s)|(?<![\\p{L}\\d])(?<word>half a|an?|%3$s)(?= ))"
                  + "(?<to>[ ]?(?:-|–|—|~|〜|to)[ ]?%1$s?(?=\\d))?[ -]?(?<unit>%4$s)?[ ]?(?<after>%1$s)?")
              .formatted(
                  StatedCurrencies.PATTERN, NUMBER, String.join("|", WORDS), StatedUnits.PATTERN));

  /** What makes a number one of several, or less than certain. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(tens|hundreds|thousands) of|dozens|several|multi|(double|single|triple).digit|数|数え|%");

  private StatedFigures() {}

  /**
   * One amount.
   *
   * @param values which it may be: a billion is a thousand millions, or a million of them
   * @param halfUnit of what its last digit counts, within which the amount was rounded
   * @param currencies in which it may be; empty where none is named
   */
  public record StatedFigure(List<BigDecimal> values, BigDecimal halfUnit, Set<String> currencies) {

    /** Whether an amount is this one, but for rounding. */
    public boolean mayBe(BigDecimal amount) {
      return values.stream()
          .anyMatch(
              value ->
                  value.subtract(amount).abs().compareTo(value.multiply(ROUGH).max(halfUnit)) <= 0);
    }

    /** Whether an amount is this one to the last digit. */
    public boolean is(BigDecimal amount) {
      return values.stream().anyMatch(value -> value.compareTo(amount) == 0);
    }

    /** Whether it may be an amount in a currency. */
    public boolean mayBeIn(String currency) {
      return currencies.isEmpty()
          || currencies.contains(currency)
          || !StatedCurrencies.isNamed(currency);
    }

    /** All its digits. */
    public String shown() {
      return values.get(0).toPlainString();
    }
  }

  /** All amounts in a text; none if any word of it makes them uncertain. */
  public static List<StatedFigure> in(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (VAGUE.matcher(plain).find()) {
      return List.of();
    }
    var parts = new ArrayList<StatedPart>();
    for (var matcher = FIGURE.matcher(plain); matcher.find(); ) {
      var number = number(matcher);
      if (number == null) {
        return List.of();
      }
      var part = part(matcher, number);
      var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null && last.goesOnWith(part, matcher.start())) {
        parts.set(parts.size() - 1, last.plus(part));
      } else {
        parts.add(part);
      }
    }
    return figures(parts);
  }

  /** From the last on, since the lower end of a range has the unit of the upper. */
  private static List<StatedFigure> figures(List<StatedPart> parts) {
    var figures = new ArrayDeque<StatedFigure>();
    @Nullable StatedPart next = null;
    for (int i = parts.size() - 1; i >= 0; i--) {
      var part = parts.get(i);
      if (part.leadsTo() && next != null) {
        part = part.upTo(next);
      }
      if (part.isAmount()) {
        figures.addFirst(part.figure());
      }
      next = part;
    }
    return List.copyOf(figures);
  }

  private static StatedPart part(Matcher matcher, BigDecimal number) {
    var unit = matcher.group("unit");
    var currencies = StatedCurrencies.of(matcher.group("mark"), matcher.group("after"));
    return new StatedPart(
        number,
        unit == null ? List.of(BigDecimal.ONE) : StatedUnits.factors(unit, currencies),
        unit != null,
        currencies,
        matcher.group("to") != null,
        matcher.end());
  }

  /** Null where it may be one number or another: 1.500 in German is a thousand times 1.500. */
  private static @Nullable BigDecimal number(Matcher matcher) {
    var word = matcher.group("word");
    if (word != null) {
      return word.equals("half a")
          ? new BigDecimal("0.5")
          : BigDecimal.valueOf(word.startsWith("a") ? 1 : WORDS.indexOf(word));
    }
    var text = matcher.group("number").replaceAll("[' \\u00a0\\u202f]", "_");
    var separators = text.replaceAll("[0-9]", "");
    if (separators.isEmpty()) {
      return new BigDecimal(text);
    }
    var last = separators.charAt(separators.length() - 1);
    var fraction = text.substring(text.lastIndexOf(last) + 1);
    var whole = text.substring(0, text.lastIndexOf(last)).replaceAll("[^0-9]", "");
    var isEnglish = StatedUnits.isEnglish(matcher.group("unit"));
    if (separators.length() == 1 && fraction.length() == 3 && last != '_') {
      var isSaid = isEnglish || (last == ',' && matcher.group("unit") == null);
      return isSaid ? new BigDecimal(whole + (last == ',' ? "" : ".") + fraction) : null;
    }
    var isDecimal = separators.chars().distinct().count() > 1 || fraction.length() != 3;
    return new BigDecimal(whole + (isDecimal ? "." : "") + fraction);
  }
}
