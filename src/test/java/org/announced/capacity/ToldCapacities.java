package org.announced.capacity;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.Status;
import org.announced.capacity.ToldCapacity.Level;
import org.announced.capacity.ToldCapacity.Roles;
import org.jspecify.annotations.Nullable;

/** Capacities as chance would tell them. */
final class ToldCapacities {

  static final int COMPANIES = 4;
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final List<String> QUALIFIERS =
      List.of("EXACT", "ABOUT", "AT_LEAST", "MORE_THAN", "UP_TO");

  private final Random random;
  private final boolean isAnyClosed =
      AnnouncementFilters.names(Status.values()).contains("RETIRED");

  ToldCapacities(long seed) {
    this.random = new Random(seed);
  }

  ToldCapacity next() {
    var roles = new Roles(random.nextInt(COMPANIES), several(), several());
    var chip = chance(3) ? "A chip" : "B chip";
    if (chance(8)) {
      return new ToldCapacity(
          "UNDISCLOSED",
          "",
          null,
          null,
          chance(2) ? null : "2027",
          List.of(),
          "ANNOUNCED",
          chip,
          roles);
    }
    boolean isClosed = isAnyClosed && chance(4);
    var status =
        isClosed ? "RETIRED" : chance(8) ? "CANCELLED" : chance(3) ? "OPERATING" : "ANNOUNCED";
    var levels = chance(3) ? List.<Level>of() : levels(!isClosed);
    var most = most(levels);
    var power = whole(most.power(), 3);
    var accelerators = whole(most.accelerators(), 0);
    if (levels.isEmpty() && power == null && accelerators == null) {
      power = figure(3);
    }
    var basis =
        power == null && most.power() == null
            ? ""
            : List.of("IT", "FACILITY", "UNSPECIFIED").get(random.nextInt(3));
    return new ToldCapacity(
        QUALIFIERS.get(random.nextInt(QUALIFIERS.size())),
        basis,
        power,
        accelerators,
        chance(2) ? null : day(Math.max(last(levels), 13) + random.nextInt(20)),
        levels,
        status,
        chip,
        roles);
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private List<Integer> several() {
    var several = new TreeSet<Integer>();
    for (int i = random.nextInt(4); i > 0; i--) {
      several.add(random.nextInt(COMPANIES));
    }
    return List.copyOf(several);
  }

  private List<Level> levels(boolean rising) {
    int number = 1 + random.nextInt(4);
    var months = new TreeSet<Integer>();
    while (months.size() < number) {
      months.add(random.nextInt(60));
    }
    var powers = figures(number, 3, rising);
    var chips = figures(number, 0, rising);
    var levels = new ArrayList<Level>();
    for (int month : months) {
      int i = levels.size();
      boolean hasPower = !chance(3);
      boolean hasChips = !hasPower || chance(2);
      levels.add(
          new Level(day(month), hasPower ? powers.get(i) : null, hasChips ? chips.get(i) : null));
    }
    return levels;
  }

  private List<BigDecimal> figures(int number, int decimals, boolean rising) {
    var figures = new ArrayList<BigDecimal>();
    for (int i = 0; i < number; i++) {
      figures.add(chance(6) ? BigDecimal.ZERO : figure(decimals));
    }
    if (rising) {
      figures.sort(Comparator.naturalOrder());
    }
    return figures;
  }

  private BigDecimal figure(int decimals) {
    return BigDecimal.valueOf(1 + random.nextInt(1_999_999), decimals);
  }

  /** As large as the largest level of it, larger, or not told. */
  private @Nullable BigDecimal whole(@Nullable BigDecimal most, int decimals) {
    if (chance(2)) {
      return null;
    }
    return most == null ? figure(decimals) : chance(2) ? most : most.add(figure(decimals));
  }

  private static Level most(List<Level> levels) {
    return new Level(
        "",
        levels.stream()
            .map(Level::power)
            .filter(one -> one != null)
            .max(Comparator.naturalOrder())
            .orElse(null),
        levels.stream()
            .map(Level::accelerators)
            .filter(one -> one != null)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  /** The month by the end of which the last level is reached, counted from the first. */
  private static int last(List<Level> levels) {
    return levels.stream()
        .map(
            level ->
                YearMonth.parse(
                    level.by().length() == 4 ? level.by() + "-12" : level.by().substring(0, 7)))
        .mapToInt(month -> (month.getYear() - FIRST.getYear()) * 12 + month.getMonthValue() - 1)
        .max()
        .orElse(0);
  }

  /** The end of a month, in one of the ways in which it can be told. */
  private String day(int month) {
    var told = FIRST.plusMonths(month);
    if (told.getMonthValue() == 12 && chance(2)) {
      return String.valueOf(told.getYear());
    }
    return chance(2) ? told.toString() : told.atEndOfMonth().toString();
  }

  static List<String> bases() {
    return Arrays.stream(PowerBasis.values()).map(Enum::name).toList();
  }
}
