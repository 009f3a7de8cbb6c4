package org.announced.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How large an announcement is by which a document is looked for, as the database function {@code
 * announcements_around} takes it.
 *
 * @param unit DOLLARS for money of any currency, else that of people, power or accelerators
 * @param country ISO 3166-1 code, for money alone
 * @param currency ISO 4217, for money alone
 * @param rateDay the day at whose rate it becomes dollars
 * @param around how many days from that of the document
 */
record SoughtSize(
    String unit,
    @Nullable String country,
    BigDecimal number,
    @Nullable String currency,
    @Nullable LocalDate rateDay,
    int around) {

  private static final String MONEY = "DOLLARS";

  /** The largest say most; a document of a thousand parts is known by its other signs. */
  private static final int MOST = 8;

  /** How far names that differ are looked for. Where nobody is named, there is nothing else. */
  private static final int DAYS = 45;

  static List<SoughtSize> of(Statement document) {
    int around = document.parties().isEmpty() ? Recognition.DAYS_AROUND : DAYS;
    var money =
        document.pledges().stream()
            .map(Statement.Pledge::amount)
            .filter(amount -> amount.value() != null && amount.value().signum() > 0)
            .flatMap(
                amount ->
                    document.countries().stream()
                        .map(
                            country ->
                                new SoughtSize(
                                    MONEY,
                                    country,
                                    Objects.requireNonNull(amount.value()),
                                    amount.currency(),
                                    document.convertsOn(),
                                    around)));
    var others =
        document.sizes().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(
                            number ->
                                new SoughtSize(
                                    entry.getKey().name(), null, number, null, null, around)));
    return Stream.of(money, others)
        .flatMap(
            each ->
                each.distinct()
                    .sorted(Comparator.comparing(SoughtSize::number).reversed())
                    .limit(MOST))
        .toList();
  }

  /** What an announcement that is as large has in common with it, in any currency. */
  String trait() {
    return String.join(":", unit, String.valueOf(country), number.stripTrailingZeros().toString());
  }
}
