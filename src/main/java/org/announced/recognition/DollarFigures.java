package org.announced.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.announced.money.Amount;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.announced.recognition.Statement.Pledge;
import org.jspecify.annotations.Nullable;

/**
 * Converts the amounts of documents to US dollars, as storing them would.
 *
 * @param rates in dollars for one unit; a currency and day without a rate is not in it
 */
record DollarFigures(Map<Exchange, Rate> rates) {

  private static final String DOLLARS = "USD";

  /**
   * The worth of one unit of a currency.
   *
   * @param rate in US dollars
   * @param on the day for which the bank published the rate, which may be some days before the one
   *     that was asked for
   */
  record Rate(BigDecimal rate, LocalDate on) {}

  /** A currency and the day for which its rate is needed. */
  record Exchange(String currency, LocalDate day) {}

  /** The rates that a document needs; none for amounts in dollars. */
  static List<Exchange> exchanges(Statement document) {
    return document.pledges().stream()
        .flatMap(pledge -> Stream.ofNullable(pledge.amount().currency()))
        .map(currency -> new Exchange(currency, document.convertsOn()))
        .filter(exchange -> !exchange.currency().equals(DOLLARS))
        .toList();
  }

  List<Stake> stakes(Statement document) {
    return document.pledges().stream().map(pledge -> stake(pledge, document)).toList();
  }

  private Stake stake(Pledge pledge, Statement document) {
    var currency = pledge.amount().currency();
    var day = document.convertsOn();
    var rate =
        currency == null
            ? null
            : currency.equals(DOLLARS)
                ? new Rate(BigDecimal.ONE, day)
                : rates.get(new Exchange(currency, day));
    return new Stake(
        pledge.investors(), figure(pledge.amount(), rate), pledge.period(), pledge.terms());
  }

  private static Figure figure(Amount amount, @Nullable Rate rate) {
    var value = amount.value();
    var dollars =
        value == null || rate == null
            ? null
            : value.multiply(rate.rate()).setScale(2, RoundingMode.HALF_UP);
    return new Figure(
        value, amount.currency(), amount.qualifier(), dollars, rate == null ? null : rate.on());
  }
}
