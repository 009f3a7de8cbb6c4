package org.announced.money;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.announced.http.PostedFields;
import org.announced.money.GivenRates.Given;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from a posted document which rates are given, and finds every fault at once. */
final class GivenRatesReader {

  private static final int MOST_RATES = 10_000;

  private static final String NEEDED_DAY = "The day is written YYYY-MM-DD in quotes.";

  private static final List<String> DOCUMENT = List.of("rates", "source", "reason");
  private static final List<String> RATE = List.of("currency", "on", "perEuro");

  /** What else stands for a source in an answer. */
  private static final List<String> RESERVED = List.of(ReferenceRate.BANK, "identity", "fixed");

  private final Currencies currencies;
  private final LocalDate lastDay;
  private final Faults faults = new Faults();
  private final PostedFields fields = new PostedFields(faults);
  private final Map<String, String> pointers = new HashMap<>();

  private GivenRatesReader(Currencies currencies, LocalDate lastDay) {
    this.currencies = currencies;
    this.lastDay = lastDay;
  }

  /**
   * @param lastDay after which no rate can have been set
   * @throws org.announced.problem.ProblemException if it has more faults than are told
   */
  static GivenRates read(JsonNode document, Currencies currencies, LocalDate lastDay) {
    return new GivenRatesReader(currencies, lastDay).read(document);
  }

  private GivenRates read(JsonNode document) {
    if (!document.isObject()) {
      faults.add("", FaultCode.TYPE, "The document is an object with the fields rates and source.");
      return new GivenRates(List.of(), "", null, faults);
    }
    fields.refuseOthers(document, "", DOCUMENT);
    var rates = rates(document.path("rates"));
    var source = fields.text(document, "source", 100, "It says whose rates they are.");
    if (RESERVED.stream().anyMatch(source::equalsIgnoreCase)) {
      faults.add(
          "/source",
          FaultCode.RESERVED,
          "'%s' is kept for what the service itself took from the bank or worked out. Say who gives"
                  .formatted(source)
              + " the rates, such as 'ECB, by hand'.");
    }
    var reason =
        document.has("reason")
            ? fields.text(document, "reason", 2000, "It says why, in words.")
            : null;
    return new GivenRates(rates, source, reason, faults);
  }

  private List<Given> rates(JsonNode list) {
    var rates = new ArrayList<Given>();
    if (list.isMissingNode()) {
      faults.add("/rates", FaultCode.REQUIRED, "The field 'rates' is missing: a list of rates.");
    } else if (!list.isArray() || list.isEmpty()) {
      faults.add(
          "/rates",
          list.isArray() ? FaultCode.TOO_FEW : FaultCode.TYPE,
          "'rates' is a list of one rate or more.");
    } else if (list.size() > MOST_RATES) {
      faults.add(
          "/rates",
          FaultCode.TOO_MANY,
          "At most " + MOST_RATES + " rates are taken at once. Send less.");
    } else {
      for (int at = 0; at < list.size(); at++) {
        rate(list.get(at), "/rates/" + at).ifPresent(rates::add);
      }
    }
    return rates;
  }

  private Optional<Given> rate(JsonNode rate, String pointer) {
    if (!rate.isObject()) {
      faults.add(
          pointer, FaultCode.TYPE, "A rate is an object with the fields currency, on and perEuro.");
      return Optional.empty();
    }
    fields.refuseOthers(rate, pointer, RATE);
    var currency = currency(rate.path("currency"), pointer + "/currency");
    var day = day(rate.path("on"), pointer + "/on");
    var perEuro = perEuro(rate.path("perEuro"), pointer + "/perEuro");
    if (currency == null || day == null) {
      return Optional.empty();
    }
    var known = currencies.find(currency).orElseThrow();
    var objection = currencies.notMoney(pointer + "/currency", known, day);
    if (objection.isPresent()) {
      faults.add(objection.get());
      return Optional.empty();
    }
    var first = pointers.putIfAbsent(currency + day, pointer);
    if (first != null) {
      faults.add(
          pointer,
          FaultCode.DUPLICATE,
          "%s on %s was given already, at %s. Give it once.".formatted(currency, day, first));
    } else if (perEuro != null
        && currency.equals(ReferenceRate.EURO)
        && perEuro.compareTo(BigDecimal.ONE) != 0) {
      faults.add(
          pointer + "/perEuro",
          FaultCode.CONTRADICTION,
          "One euro is 1 EUR. Leave it out, or give 1.");
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
      faults.add(currencies.unknown(pointer, code));
      return null;
    }
    return code;
  }

  private @Nullable LocalDate day(JsonNode node, String pointer) {
    if (!node.isString()) {
      fields.missingOrType(node, pointer, NEEDED_DAY);
      return null;
    }
    if (!node.asString().matches("\\d{4}-\\d{2}-\\d{2}")) {
      faults.add(pointer, FaultCode.FORMAT, NEEDED_DAY);
      return null;
    }
    try {
      var day = LocalDate.parse(node.asString());
      if (day.isBefore(ReferenceRate.FIRST_DAY) || day.isAfter(lastDay)) {
        faults.add(
            pointer,
            FaultCode.OUT_OF_RANGE,
            "%s is not between %s, of which the euro's first rates are, and %s, the last day that has begun anywhere."
                .formatted(day, ReferenceRate.FIRST_DAY, lastDay));
        return null;
      }
      return day;
    } catch (DateTimeException e) {
      faults.add(pointer, FaultCode.NO_SUCH_DAY, "The calendar has no " + node.asString() + ".");
      return null;
    }
  }

  private @Nullable BigDecimal perEuro(JsonNode node, String pointer) {
    if (!node.isNumber()) {
      fields.missingOrType(
          node, pointer, "The rate is a number: how many units of the currency one euro buys.");
      return null;
    }
    var rate = node.decimalValue();
    if (rate.signum() <= 0) {
      faults.add(pointer, FaultCode.POSITIVE, "A rate is more than 0.");
    } else if (rate.compareTo(ReferenceRate.LIMIT) >= 0) {
      faults.add(
          pointer,
          FaultCode.TOO_LARGE,
          "A rate is less than 10^12: units of the currency for one euro.");
    } else if (rate.stripTrailingZeros().scale() > ReferenceRate.MOST_DECIMALS) {
      faults.add(pointer, FaultCode.TOO_PRECISE, "A rate has at most 10 decimals. Round it.");
    } else {
      return rate;
    }
    return null;
  }
}
