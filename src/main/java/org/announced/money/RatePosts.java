package org.announced.money;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.announced.access.Caller;
import org.announced.database.WriteTransaction;
import org.announced.money.GivenRates.Given;
import org.announced.money.StoredRates.Stored;
import org.announced.money.StoredRates.StoringOutcome;
import org.announced.problem.FaultCode;
import org.announced.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Takes rates that people give. One that is known and equal changes nothing, whoever gave it first.
 * One that is known otherwise is a correction, the bank's own included, which publishes wrong ones
 * too: it needs a reason, and what stood there stays among the revisions, with who replaced it,
 * when and why. Without a reason it is a fault that names what is known.
 */
@Service
class RatePosts {

  /** A rate that is so many days older than another is not converted with it. */
  private static final int APART = 10;

  private final Currencies currencies;
  private final ReferenceRates rates;
  private final RateRevisions revisions;
  private final WriteTransaction transaction;
  private final Clock clock;

  RatePosts(
      Currencies currencies,
      ReferenceRates rates,
      RateRevisions revisions,
      WriteTransaction transaction,
      Clock clock) {
    this.currencies = currencies;
    this.rates = rates;
    this.revisions = revisions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param dryRun whether to take everything back in the end
   * @throws ProblemException 422 that names every fault; nothing was stored
   */
  StoredRates post(JsonNode document, Caller by, boolean dryRun) {
    var given = GivenRatesReader.read(document, currencies, ReferenceRate.lastDay(clock));
    return transaction.carryOut(dryRun, () -> post(given, by));
  }

  private StoredRates post(GivenRates given, Caller by) {
    rates.lock();
    var wanted = given.rates().stream().map(rate -> wanted(rate, given.source())).toList();
    var known = rates.find(wanted);
    refuse(given, known);
    var added = new ArrayList<ReferenceRate>();
    var corrected = new ArrayList<ReferenceRate>();
    var outcomes = new ArrayList<Stored>();
    for (var rate : wanted) {
      var before = known.get(rate.of());
      if (isKnown(rate, before)) {
        outcomes.add(stored(before == null ? rate : before, StoringOutcome.KNOWN));
      } else {
        (before == null ? added : corrected).add(rate);
        outcomes.add(
            stored(rate, before == null ? StoringOutcome.STORED : StoringOutcome.CORRECTED));
      }
    }
    rates.add(added);
    rates.replace(corrected);
    var changed = Stream.concat(added.stream(), corrected.stream()).toList();
    revisions.add(changed, known, by, given.reason(), clock.instant());
    return new StoredRates(outcomes, note(changed));
  }

  private static ReferenceRate wanted(Given given, String source) {
    var isEuro = given.currency().equals(ReferenceRate.EURO);
    return new ReferenceRate(
        given.currency(), given.on(), given.perEuro(), isEuro ? ReferenceRate.BANK : source);
  }

  /** The euro is 1 on any day, whether it is stored or not. */
  private static boolean isKnown(ReferenceRate rate, @Nullable ReferenceRate before) {
    return rate.currency().equals(ReferenceRate.EURO)
        || (before != null && before.says(rate.perEuro()));
  }

  private static Stored stored(ReferenceRate rate, StoringOutcome outcome) {
    return new Stored(
        rate.currency(), rate.on(), rate.perEuro().stripTrailingZeros(), rate.source(), outcome);
  }

  private static void refuse(GivenRates given, Map<ReferenceRate.Of, ReferenceRate> known) {
    var faults = given.faults();
    for (var rate : given.rates()) {
      var before = known.get(new ReferenceRate.Of(rate.currency(), rate.on()));
      if (given.reason() == null && before != null && !before.says(rate.perEuro())) {
        faults.add(
            rate.pointer() + "/perEuro",
            FaultCode.KNOWN_OTHERWISE,
            "On %s one euro is known to be %s %s (%s). To correct that, say why as 'reason'."
                .formatted(
                    before.on(),
                    before.perEuro().toPlainString(),
                    before.currency(),
                    before.source()));
      }
    }
    if (!faults.isEmpty()) {
      throw faults.asProblem();
    }
  }

  /** Rates ahead of the bank's convert to nothing but to each other; somebody should say so. */
  private @Nullable String note(List<ReferenceRate> changed) {
    var lastDay = changed.stream().map(ReferenceRate::on).max(LocalDate::compareTo);
    var bank = rates.lastDayOfBank();
    return lastDay.filter(day -> day.isAfter(bank.plusDays(APART))).isEmpty()
        ? null
        : ("The bank's rates are known up to %s only. A rate of a day more than %d days later"
                + " converts to and from those currencies alone that have one within %2$d days of"
                + " it: give those as well, or fetch the bank's.")
            .formatted(bank, APART);
  }
}
