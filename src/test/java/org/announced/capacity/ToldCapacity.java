package org.announced.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.announced.announcement.PartialDay;
import org.jspecify.annotations.Nullable;

/**
 * A capacity as it is told, and what a person with paper and pencil makes of it: for each year,
 * what runs at its end less what ran at the end of the year before.
 *
 * @param levels in the order of time
 * @param roles the numbers of its operator, its owners and its users
 */
record ToldCapacity(
    String qualifier,
    String basis,
    @Nullable BigDecimal power,
    @Nullable BigDecimal accelerators,
    @Nullable String by,
    List<Level> levels,
    String status,
    String chip,
    Roles roles) {

  record Level(String by, @Nullable BigDecimal power, @Nullable BigDecimal accelerators) {}

  record Roles(int operator, List<Integer> owners, List<Integer> users) {}

  enum Unit {
    POWER,
    ACCELERATORS
  }

  enum Case {
    LOW,
    POINT,
    HIGH
  }

  /** What runs by a day; by no day what is told without one. */
  private record Reached(@Nullable LocalDate day, BigDecimal figure) {}

  boolean isCounted() {
    return !status.equals("CANCELLED") && !status.equals("SHELVED");
  }

  boolean isUndisclosed() {
    return way(Unit.POWER).isEmpty() && way(Unit.ACCELERATORS).isEmpty();
  }

  private @Nullable BigDecimal whole(Unit unit) {
    return unit == Unit.POWER ? power : accelerators;
  }

  private List<Reached> way(Unit unit) {
    var way = new ArrayList<Reached>();
    for (var level : levels) {
      var figure = unit == Unit.POWER ? level.power() : level.accelerators();
      if (figure != null) {
        way.add(new Reached(new PartialDay(level.by()).lastDay(), figure));
      }
    }
    var all = whole(unit);
    var most = way.stream().map(Reached::figure).reduce(BigDecimal.ZERO, BigDecimal::max);
    var hasFallen = !way.isEmpty() && way.get(way.size() - 1).figure().compareTo(most) < 0;
    if (all != null && !hasFallen && (way.isEmpty() || all.compareTo(most) > 0)) {
      way.add(new Reached(by == null ? null : new PartialDay(by).lastDay(), all));
    }
    return way;
  }

  /** Whether something of it comes in a year; in no year, without a day. */
  boolean comesIn(@Nullable Integer year) {
    if (isUndisclosed()) {
      return Objects.equals(by == null ? null : Integer.valueOf(by.substring(0, 4)), year);
    }
    return comesIn(Unit.POWER, year) || comesIn(Unit.ACCELERATORS, year);
  }

  private boolean comesIn(Unit unit, @Nullable Integer year) {
    return way(unit).stream().anyMatch(reached -> Objects.equals(year(reached), year));
  }

  private static @Nullable Integer year(Reached reached) {
    return reached.day() == null ? null : reached.day().getYear();
  }

  /** What of it comes in a year; null when that has no upper bound. */
  @Nullable BigDecimal addedIn(@Nullable Integer year, Unit unit, Case which) {
    var way = way(unit);
    boolean isOpen =
        which == Case.HIGH
            && !way.isEmpty()
            && (qualifier.equals("AT_LEAST") || qualifier.equals("MORE_THAN"))
            && Objects.equals(year(way.get(way.size() - 1)), year);
    if (isOpen) {
      return null;
    }
    if (year == null) {
      return inTheEnd(unit, which).subtract(runsAtTheEndOf(9999, unit, which));
    }
    return runsAtTheEndOf(year, unit, which).subtract(runsAtTheEndOf(year - 1, unit, which));
  }

  /** All that it comes to; null when that has no upper bound. */
  @Nullable BigDecimal all(Unit unit, Case which) {
    var way = way(unit);
    boolean isOpen = qualifier.equals("AT_LEAST") || qualifier.equals("MORE_THAN");
    return which == Case.HIGH && isOpen && !way.isEmpty() ? null : inTheEnd(unit, which);
  }

  private BigDecimal inTheEnd(Unit unit, Case which) {
    var way = way(unit);
    return way.isEmpty() ? BigDecimal.ZERO : bound(unit, way.get(way.size() - 1), which);
  }

  private BigDecimal runsAtTheEndOf(int year, Unit unit, Case which) {
    var runs = BigDecimal.ZERO;
    for (var reached : way(unit)) {
      var in = year(reached);
      if (in != null && in <= year) {
        runs = bound(unit, reached, which);
      }
    }
    return runs;
  }

  private BigDecimal bound(Unit unit, Reached reached, Case which) {
    int digits = unit == Unit.POWER ? 3 : 0;
    var figure = reached.figure();
    if (qualifier.equals("ABOUT") && which != Case.POINT) {
      return figure
          .multiply(new BigDecimal(which == Case.LOW ? "0.95" : "1.05"))
          .setScale(digits, RoundingMode.HALF_UP);
    }
    return qualifier.equals("UP_TO") && which == Case.LOW ? BigDecimal.ZERO : figure;
  }
}
