package org.announced.investment;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day whose rates convert all amounts, in place of each announcement's own day. */
@Component
class RatesOn implements Criterion {

  /** The first day for which the European Central Bank set rates. */
  private static final LocalDate FIRST = LocalDate.of(1999, 1, 4);

  private final Clock clock;

  RatesOn(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ratesOn";
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public String description() {
    return "Converts all amounts at the reference rates of this day, or of the last one before it,"
        + " at most ten days; of the announcement's day when left out. It restricts nothing.";
  }

  @Override
  public String example() {
    return "2026-01-01";
  }

  @Override
  public boolean restrictsNothing() {
    return true;
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    if (values.size() != 1 || day(values.get(0)).isEmpty()) {
      faults.add(
          name(),
          FaultCode.FORMAT,
          "'%s' is not a day from %s to today, %s; write one as 2026-01-01."
              .formatted(QueryFaults.shown(String.join(",", values)), FIRST, LocalDate.now(clock)));
    }
    return null;
  }

  Optional<LocalDate> day(String text) {
    try {
      var day = LocalDate.parse(text);
      return Optional.of(day).filter(d -> !d.isBefore(FIRST) && !d.isAfter(LocalDate.now(clock)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
