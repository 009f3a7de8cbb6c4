package org.announced.money;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes from the bank's file the rates that are not known yet, all or none. What is known is never
 * changed by it: where the bank says otherwise, the log tells, and people decide.
 */
final class RatesFetch {

  private static final Logger log = LoggerFactory.getLogger(RatesFetch.class);

  /** How a try ended, as the metric {@code announced.rates.fetch} counts it. */
  enum FetchOutcome {
    STORED,
    NOTHING_NEW,
    /** Another instance was at it. */
    SKIPPED,
    FAILED
  }

  private final FetchSettings settings;
  private final BankFile file;
  private final ReferenceRates rates;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Map<FetchOutcome, Counter> counters = new EnumMap<>(FetchOutcome.class);

  RatesFetch(
      FetchSettings settings,
      ReferenceRates rates,
      TransactionTemplate transaction,
      MeterRegistry metrics,
      Clock clock) {
    this.settings = settings;
    this.file = new BankFile(settings);
    this.rates = rates;
    this.transaction = transaction;
    this.clock = clock;
    for (var outcome : FetchOutcome.values()) {
      counters.put(
          outcome,
          Counter.builder("announced.rates.fetch")
              .description("Tries to fetch reference rates, by how they ended.")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .register(metrics));
    }
  }

  /** Tries once; never fails. */
  void run() {
    var outcome = attempt();
    Objects.requireNonNull(counters.get(outcome)).increment();
  }

  private FetchOutcome attempt() {
    try {
      return Objects.requireNonNull(transaction.execute(status -> fetchUnlessAnotherDoes()));
    } catch (UnusableFile unusable) {
      return failed(unusable.why());
    } catch (DataAccessException | TransactionException away) {
      return failed("the database did not take them: " + away.getClass().getSimpleName());
    }
  }

  /** The lock in the database lasts as long as the transaction, and goes with the connection. */
  private FetchOutcome fetchUnlessAnotherDoes() {
    if (!rates.isMineToFetch()) {
      log.info("Another instance is fetching the rates.");
      return FetchOutcome.SKIPPED;
    }
    var found = RatesFile.parse(file.read(), ReferenceRate.lastDay(clock));
    var added = rates.add(found);
    tellDifferences(found);
    if (added == 0) {
      return FetchOutcome.NOTHING_NEW;
    }
    log.info("Stored {} new reference rates from {}.", added, settings.url());
    return FetchOutcome.STORED;
  }

  private void tellDifferences(List<ReferenceRate> found) {
    var known = rates.find(found);
    var different =
        found.stream()
            .filter(rate -> !rate.says(Objects.requireNonNull(known.get(rate.of())).perEuro()))
            .map(rate -> rate.currency() + " on " + rate.on())
            .toList();
    if (!different.isEmpty()) {
      log.warn(
          "The bank's file says otherwise than what is known for {}. What is known stays; correct"
              + " it by POST /api/v1/reference-rates if the bank is right.",
          String.join(", ", different));
    }
  }

  private FetchOutcome failed(String why) {
    log.warn(
        "No rates were taken from {}: {}. What is known stays as it is; the next try is in {}.",
        settings.url(),
        why,
        settings.interval());
    return FetchOutcome.FAILED;
  }
}
