package org.announced.money;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.announced.money.GivenRates.Given;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from a posted document which rates are given, and finds every fault at once. */
final class GivenRatesReader {

  private static final int MOST_RATES = 10_000;

  /** More than anybody mends by hand: such a document is wrong in one place, many times. */
  private static final int MOST_FAULTS = 500;

  private static final List<String> DOCUMENT = List.of("rates", "source", "reason");
  private static final List<String> RATE = List.of("currency", "on", "perEuro");

  /** What else stands for a source in an answer. */
  private static final List<String> RESERVED = List.of(ReferenceRate.BANK, "identity", "fixed");

  private final Currencies currencies;
  private final LocalDate lastDay;
  private final PostedFields fields = new PostedFields();
  private final Map<String, String> pointers = new HashMap<>();

  private GivenRatesReader(Currencies currencies, LocalDate lastDay) {
    this.currencies = currencies;
    this.lastDay = lastDay;
  }

  /**
   * @param lastDay after which no rate can have been set
   */
  static GivenRates read(JsonNode document, Currencies currencies, LocalDate lastDay) {
    return new GivenRatesReader(currencies, lastDay).read(document);
  }

  private GivenRates read(JsonNode document) {
    if (!document.isObject()) {
      fields.add("", "type", "The document is an object with the fields rates and source.");
      return new GivenRates(List.of(), "", null, fields.faults());
    }
    fields.unknown(document, "", DOCUMENT);
    var rates = rates(document.path("rates"));
    var source = fields.text(document, "source", 100, "It says whose rates they are.");
    if (RESERVED.stream().anyMatch(source::equalsIgnoreCase)) {
      fields.add(
          "/source",
          "reserved",
          "'%s' is kept for what the service itself took from the bank or worked out. Say who gives"
                  .formatted(source)
              + " the rates, such as 'ECB, by hand'.");
    }
    var reason =
        document.has("reason")
            ? fields.text(document, "reason", 2000, "It says why, in words.")
            : null;
    return new GivenRates(rates, source, reason, fields.faults());
  }

  private List<Given> rates(JsonNode list) {
    var rates = new ArrayList<Given>();
    if (list.isMissingNode()) {
      fields.add("/rates", "required", "The field 'rates' is missing: a list of rates.");
    } else if (!list.isArray() || list.isEmpty()) {
      fields.add(
          "/rates", list.isArray() ? "too-few" : "type", "'rates' is a list of one rate or more.");
    } else if (list.size() > MOST_RATES) {
      fields.add(
          "/rates", "too-many", "At most " + MOST_RATES + " rates are taken at once. Send less.");
    } else {
      for (int at = 0; at < list.size() && fields.faults().size() < MOST_FAULTS; at++) {
        rate(list.get(at), "/rates/" + at).ifPresent(rates::add);
      }
    }
    return rates;
  }

  private Optional<Given> rate(JsonNode rate, String pointer) {
    if (!rate.isObject()) {
      fields.add(pointer, "type", "A rate is an object with the fields currency, on and perEuro.");
      return Optional.empty();
    }
    fields.unknown(rate, pointer, RATE);
    var currency = currency(rate.path("currency"), pointer + "/currency");
    var day = day(rate.path("on"), pointer + "/on");
    var perEuro = perEuro(rate.path("perEuro"), pointer + "/perEuro");
    if (currency == null || day == null) {
      return Optional.empty();
    }
    var known = currencies.find(currency).orElseThrow();
    var objection = currencies.objection(known, day);
    if (objection.isPresent()) {
      fields.add(
          pointer + "/currency",
          "not-money",
          objection.get(),
          currencies.listInPlaceOf(known, day));
      return Optional.empty();
    }
    var first = pointers.putIfAbsent(currency + day, pointer);
    if (first != null) {
      fields.add(
          pointer,
          "repeated",
          "%s on %s was given already, at %s. Give it once.".formatted(currency, day, first));
    } else if (perEuro != null
        && currency.equals(ReferenceRate.EURO)
        && perEuro.compareTo(BigDecimal.ONE) != 0) {
      fields.add(
          pointer + "/perEuro", "contradiction", "One euro is 1 EUR. Leave it out, or give 1.");
    } else if (perEuro != null) {
      return Optional.of(new Given(pointer, currency, day, perEuro));
    }
    return Optional.empty();
  }

  private @Nullable String currency(JsonNode node, String pointer) {
    if (!node.isString()) {
      fields.missingOrType(
          node, pointer, "The currency is a code of ISO 4217 in quotes, such as \"AED\".");
      return null;
    }
    var code = node.asString();
    if (currencies.find(code).isEmpty()) {
      var nearest = currencies.nearest(code);
      fields.add(
          pointer,
          "unknown-value",
          "'%s' is not a currency of ISO 4217%s."
              .formatted(
                  PostedFields.shown(code),
                  nearest.isEmpty() ? "" : "; the nearest are " + String.join(", ", nearest)),
          nearest);
      return null;
    }
    return code;
  }

  private @Nullable LocalDate day(JsonNode node, String pointer) {
    if (!node.isString() || !node.asString().matches("\\d{4}-\\d{2}-\\d{2}")) {
      fields.missingOrType(node, pointer, "The day is written YYYY-MM-DD in quotes.");
      return null;
    }
    try {
      var day = LocalDate.parse(node.asString());
      if (day.isBefore(ReferenceRate.FIRST_DAY)) {
        fields.add(pointer, "too-early", day + " is before the euro's first rates, of 1999-01-04.");
      } else if (day.isAfter(lastDay)) {
        fields.add(pointer, "in-the-future", day + " has not come yet: its rate cannot be known.");
      } else {
        return day;
      }
    } catch (DateTimeException e) {
      fields.add(pointer, "no-such-day", "The calendar has no " + node.asString() + ".");
    }
    return null;
  }

  private @Nullable BigDecimal perEuro(JsonNode node, String pointer) {
    if (!node.isNumber()) {
      fields.missingOrType(
          node, pointer, "The rate is a number: how many units of the currency one euro buys.");
      return null;
    }
    var rate = node.decimalValue();
    if (rate.signum() <= 0) {
      fields.add(pointer, "positive", "A rate is more than 0.");
    } else if (rate.compareTo(ReferenceRate.LIMIT) >= 0) {
      fields.add(
          pointer, "too-large", "A rate is less than 10^12: units of the currency for one euro.");
    } else if (rate.stripTrailingZeros().scale() > ReferenceRate.MOST_DECIMALS) {
      fields.add(pointer, "too-precise", "A rate has at most 10 decimals. Round it.");
    } else {
      return rate;
    }
    return null;
  }
}
