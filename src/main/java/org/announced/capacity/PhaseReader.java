package org.announced.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.announced.announcement.PartialDay;
import org.announced.commitment.Standing;
import org.announced.document.JsonPart;
import org.announced.part.PartReading;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the levels that a capacity reaches. They may stand in any order and are kept in that of
 * time; a year counts to its last day.
 */
final class PhaseReader {

  static final String FIELD = "phases";

  private static final String POWER = "powerMegawatts";
  private static final String ACCELERATORS = "accelerators";
  private static final String BY = "by";

  /** What is closed comes down to less. */
  private static final String CLOSED = "RETIRED";

  private final JsonPart capacity;
  private final PartReading reading;
  private final boolean mayShrink;

  PhaseReader(JsonPart capacity, Standing standing, PartReading reading) {
    this.capacity = capacity;
    this.reading = reading;
    this.mayShrink =
        CLOSED.equals(standing.status().name()) || reading.faults().concern(capacity.at("status"));
  }

  private record ToldPhase(
      JsonPart piece,
      @Nullable PartialDay by,
      @Nullable BigDecimal power,
      @Nullable BigDecimal accelerators) {

    boolean isWhole() {
      return by != null && (power != null || accelerators != null);
    }
  }

  /**
   * What can be made of them; what is wrong is noted.
   *
   * @param power that of the whole; null when not told
   * @param accelerators those of the whole; null when not told
   * @param by the day of the whole; null when not told
   */
  List<CapacityPhase> read(
      @Nullable BigDecimal power, @Nullable BigDecimal accelerators, @Nullable PartialDay by) {
    var told = capacity.items(FIELD).stream().map(this::one).filter(ToldPhase::isWhole).toList();
    var phases = new ArrayList<>(told);
    phases.sort(Comparator.comparing(PhaseReader::lastDay));
    checkDays(phases, by);
    checkLevels(phases, POWER, ToldPhase::power, power);
    checkLevels(phases, ACCELERATORS, ToldPhase::accelerators, accelerators);
    return phases.stream().map(PhaseReader::phase).toList();
  }

  private ToldPhase one(JsonPart piece) {
    var by = reading.days().partialDay(piece, BY);
    var power = reading.values().decimal(piece, POWER, 3, "a power in megawatts");
    var accelerators = reading.values().decimal(piece, ACCELERATORS, 0, "a number of accelerators");
    if (power == null
        && accelerators == null
        && !reading.faults().concern(piece.at(POWER))
        && !reading.faults().concern(piece.at(ACCELERATORS))) {
      reading
          .faults()
          .add(
              piece.at(POWER),
              FaultCode.REQUIRED,
              "The figure of the level is missing: powerMegawatts, accelerators or both, of all that"
                  + " runs by then.");
    }
    return new ToldPhase(piece, by, power, accelerators);
  }

  private void checkDays(List<ToldPhase> phases, @Nullable PartialDay by) {
    for (int i = 0; i < phases.size(); i++) {
      var phase = phases.get(i);
      var day = lastDay(phase);
      if (i > 0 && day.equals(lastDay(phases.get(i - 1)))) {
        reading
            .faults()
            .add(
                phase.piece().at(BY),
                FaultCode.DUPLICATE,
                "%s and %s end on one day, and there is one level on a day. Make one of the two."
                    .formatted(phase.by(), phases.get(i - 1).by()));
      }
      if (by != null && !mayShrink && day.isAfter(by.lastDay())) {
        reading
            .faults()
            .add(
                phase.piece().at(BY),
                FaultCode.OUT_OF_ORDER,
                "The level comes by %s, and all of it runs by %s. Give the later day to the whole,"
                        .formatted(phase.by(), by)
                    + " or leave that day out.");
      }
    }
  }

  private void checkLevels(
      List<ToldPhase> phases,
      String field,
      Function<ToldPhase, @Nullable BigDecimal> figure,
      @Nullable BigDecimal whole) {
    ToldPhase before = null;
    BigDecimal reached = null;
    for (var phase : phases) {
      var level = figure.apply(phase);
      if (level == null) {
        continue;
      }
      if (whole != null && level.compareTo(whole) > 0) {
        reading
            .faults()
            .add(
                phase.piece().at(field),
                FaultCode.MORE_THAN_WHOLE,
                "The level of %s is above the whole, which is %s. Mend one of them, or leave out"
                        .formatted(level.toPlainString(), whole.toPlainString())
                    + " the whole: the last level is it then.");
      }
      if (before != null && reached != null && !mayShrink && level.compareTo(reached) < 0) {
        reading
            .faults()
            .add(
                phase.piece().at(field),
                FaultCode.OUT_OF_ORDER,
                "A level is all that runs by then: after %s by %s it is not %s by %s. Add what ran"
                        .formatted(
                            reached.toPlainString(), before.by(), level.toPlainString(), phase.by())
                    + " before; where it is closed, its status is RETIRED.");
      }
      before = phase;
      reached = level;
    }
  }

  private static LocalDate lastDay(ToldPhase phase) {
    return Objects.requireNonNull(phase.by()).lastDay();
  }

  private static CapacityPhase phase(ToldPhase told) {
    var accelerators = told.accelerators();
    return new CapacityPhase(
        Objects.requireNonNull(told.by()),
        told.power(),
        accelerators == null ? null : accelerators.longValueExact());
  }
}
