package org.announced.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.announced.money.Amount;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.announced.recognition.Statement.Pledge;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of documents are in US dollars, as they would be were these stored.
 *
 * @param rates of one unit in dollars, of those currencies and days that have any
 */
record DollarFigures(Map<Exchange, Rate> rates) {

  private static final String DOLLARS = "USD";

  /**
   * What one unit is worth.
   *
   * @param on the day that it was told of
   */
  record Rate(BigDecimal rate, LocalDate on) {}

  /** What an amount is converted by. */
  record Exchange(String currency, LocalDate day) {}

  /** What has to be known for a document; of dollars there is nothing to look up. */
  static List<Exchange> exchanges(Statement document) {
    return document.pledges().stream()
        .map(pledge -> new Exchange(pledge.amount().currency(), document.announcedOn()))
        .filter(exchange -> !exchange.currency().equals(DOLLARS))
        .toList();
  }

  List<Stake> stakes(Statement document) {
    return document.pledges().stream().map(pledge -> stake(pledge, document)).toList();
  }

  private Stake stake(Pledge pledge, Statement document) {
    var currency = pledge.amount().currency();
    var day = document.announcedOn();
    var rate =
        currency.equals(DOLLARS)
            ? new Rate(BigDecimal.ONE, day)
            : rates.get(new Exchange(currency, day));
    return new Stake(pledge.investors(), figure(pledge.amount(), rate));
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
