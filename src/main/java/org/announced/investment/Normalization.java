package org.announced.investment;

import org.announced.money.Currency;
import org.announced.web.Column;
import org.announced.web.Field;

/**
 * How amounts are brought to one currency: at the reference rate of the announcement's day, or the
 * last one before it, rounded to the currency's smallest unit.
 *
 * @param lateral what the investment {@code i} is joined with
 * @param low SQL of the lower bound, and so on; null without a rate
 */
record Normalization(
    String currency,
    String lateral,
    String low,
    String point,
    String high,
    String rate,
    String rateOn,
    String rateSource) {

  /** US dollars, which stand in the table and have an index. */
  static Normalization stored() {
    return new Normalization(
        InvestmentListing.DEFAULT_CURRENCY,
        "",
        "i.usd_low",
        "i.usd_point",
        "i.usd_high",
        "i.usd_rate",
        "i.usd_rate_on",
        "i.usd_rate_source");
  }

  /** Any currency, from the table of rates. */
  static Normalization to(Currency currency) {
    String converted = "round(%s * r.rate, " + currency.minorDigits() + ")";
    return new Normalization(
        currency.code(),
        " left join lateral exchange_rate(i.currency, '"
            + currency.code()
            + "', i.announced_on) as r on true",
        converted.formatted("i.amount_low"),
        converted.formatted("i.amount"),
        converted.formatted("i.amount_high"),
        "r.rate",
        "r.rate_on",
        "r.rate_source");
  }

  Field field() {
    return Field.of(
        "normalizedAmount",
        ("json_build_object('currency', '%s', 'low', trim_scale(%s), 'point', trim_scale(%s),"
                + " 'high', trim_scale(%s), 'rate', trim_scale(%s), 'rateOn', %s, 'rateSource', %s)")
            .formatted(currency, low, point, high, rate, rateOn, rateSource),
        Column.plain("normalizedAmount.currency", "'" + currency + "'"),
        Column.plain("normalizedAmount.low", "trim_scale(" + low + ")"),
        Column.plain("normalizedAmount.point", "trim_scale(" + point + ")"),
        Column.plain("normalizedAmount.high", "trim_scale(" + high + ")"),
        Column.plain("normalizedAmount.rate", "trim_scale(" + rate + ")"),
        Column.plain("normalizedAmount.rateOn", rateOn),
        Column.plain("normalizedAmount.rateSource", rateSource));
  }
}
