package org.announced.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.announced.summary.World.Money;
import org.announced.summary.World.Part;
import org.announced.summary.World.Stated;
import org.announced.summary.World.Tie;
import org.announced.summary.World.Told;
import org.announced.support.Api;
import org.jspecify.annotations.Nullable;

/** Makes worlds up, the same for the same seed but for their names, and tells the service. */
final class RandomWorld {

  private static final List<String> CURRENCIES =
      List.of("USD", "USD", "USD", "JPY", "JPY", "EUR", "INR", "KRW", "RUB", "AED", "KWD");
  private static final List<String> QUALIFIERS =
      List.of("EXACT", "EXACT", "EXACT", "ABOUT", "AT_LEAST", "MORE_THAN", "UP_TO", "UNDISCLOSED");
  private static final List<String> COUNTRIES = List.of("JP", "JP", "US", "FR");
  private static final List<String> COMPANIES = List.of("Umbra", "Kestrel", "Ferrow", "Quillon");
  private static final List<String> PURPOSES =
      List.of("AI_INFRASTRUCTURE", "CLOUD", "ENERGY", "WORKFORCE_TRAINING");
  private static final List<String> INSTRUMENTS =
      List.of("CAPEX", "CAPEX", "CAPEX", "MIXED", "MIXED", "EQUITY", "OPEX");
  private static final List<String> STATUSES =
      List.of("ANNOUNCED", "ANNOUNCED", "ANNOUNCED", "OPERATING", "SHELVED", "CANCELLED");
  private static final List<String> LEVELS = List.of("IN_TALKS", "PLEDGE", "DEFINITIVE");
  private static final List<String> KINDS =
      List.of("PART_OF", "PART_OF", "PART_OF", "RESTATES", "INCREASES", "SUPERSEDES");

  /** As they are stored; some have what means something in addresses, in SQL and in links. */
  private static final List<String> TAGS =
      List.of("solar", "it's :p0, \"50%\"?", "太陽光", "battery storage");

  private static final List<String> BUILDS = List.of("NEW", "EXPANSION", "RETROFIT", "RESTART");

  /** Periods, start and end, of which either may be missing. */
  private static final List<String> PERIODS =
      List.of(
          "2026/2026",
          "2026/2028",
          "2026/2029",
          "2026-03/2027-02",
          "2025-11/2027-02",
          "2026-03-31/2026-04-01",
          "2026-05-09/2026-05-10",
          "2026/",
          "/2030",
          "/");

  final long seed;
  private final Random random;
  private final Telling telling;
  final World world;

  RandomWorld(long seed, Api api) {
    this.seed = seed;
    this.random = new Random(seed);
    this.world = new World("W" + UUID.randomUUID().toString().replace("-", ""));
    this.telling = new Telling(api, world);
  }

  void announceAll() {
    int investments = 1 + random.nextInt(25);
    while (world.investments().size() < investments) {
      announce(Math.min(1 + random.nextInt(5), investments - world.investments().size()));
    }
  }

  private void announce(int investments) {
    var told = new Told(day());
    told.datasets = datasets();
    world.announcements.add(told);
    for (int i = 0; i < investments; i++) {
      told.investments.add(investment(told));
    }
    telling.post(told);
  }

  /** Some days have no rate of their own; roubles have had one until March 2022. */
  private LocalDate day() {
    return random.nextInt(4) == 0
        ? LocalDate.of(2022, 2, 1).plusDays(random.nextInt(60))
        : LocalDate.of(2026, 3, 25).plusDays(random.nextInt(120));
  }

  private Money investment(Told told) {
    var earlier = world.investments();
    var money = new Money(told, amount(any(CURRENCIES)));
    money.investors = investors();
    money.undisclosedInvestors = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    money.purposes = parts(PURPOSES);
    var period = any(PERIODS).split("/", -1);
    money.start = period[0].isEmpty() ? null : period[0];
    money.end = period[1].isEmpty() ? null : period[1];
    money.country = random.nextInt(4) == 0 ? null : any(COUNTRIES);
    money.instrument = any(INSTRUMENTS);
    money.status = any(STATUSES);
    money.bindingLevel = any(LEVELS);
    money.recipients = recipients();
    money.tags = some(TAGS);
    money.build = random.nextBoolean() ? any(BUILDS) : null;
    money.isEstimate = random.nextInt(9) == 0;
    money.tie = random.nextInt(3) == 0 ? null : tie(money, earlier);
    return money;
  }

  private List<String> recipients() {
    return some(List.of("Halden", "Umbra", "Orsk")).stream()
        .map(name -> world.own + " " + name)
        .toList();
  }

  /** Mostly none; an announcement may have several rows of one. */
  private List<String> datasets() {
    var sets = new ArrayList<String>();
    for (var name : List.of("a", "b", "b")) {
      if (random.nextInt(4) == 0) {
        sets.add(world.own.toLowerCase(Locale.ROOT) + ".org/" + name);
      }
    }
    return sets;
  }

  /** None to all of them. */
  private <T> List<T> some(List<T> all) {
    var some = new ArrayList<>(all);
    Collections.shuffle(some, random);
    some.subList(random.nextInt(all.size() + 1), some.size()).clear();
    return some;
  }

  private List<Part> investors() {
    return parts(COMPANIES).stream()
        .map(part -> new Part(world.own + " " + part.name(), part.share()))
        .toList();
  }

  /** None to four of them, without shares, with some, or with shares that make up the whole. */
  private List<Part> parts(List<String> names) {
    var some = new ArrayList<>(names);
    Collections.shuffle(some, random);
    some.subList(random.nextInt(5), some.size()).clear();
    int shares = random.nextInt(3);
    var parts = new ArrayList<Part>();
    int left = 1000;
    for (var name : some) {
      boolean last = parts.size() == some.size() - 1;
      int share = left == 0 || shares == 0 ? 0 : 1 + random.nextInt(left);
      share = shares == 2 && last ? left : share;
      boolean stated = share > 0 && (shares == 2 || random.nextInt(4) > 0);
      parts.add(new Part(name, stated ? BigDecimal.valueOf(share, 3) : null));
      left -= stated ? share : 0;
    }
    return parts;
  }

  private Stated amount(String currency) {
    var qualifier = any(QUALIFIERS);
    if (qualifier.equals("UNDISCLOSED")) {
      return new Stated(currency, qualifier, null, null, null);
    }
    var value = number(currency);
    boolean bounded = qualifier.equals("ABOUT") && random.nextBoolean();
    return new Stated(
        currency,
        qualifier,
        value,
        bounded ? value.subtract(BigDecimal.ONE).max(BigDecimal.ZERO) : null,
        bounded ? value.add(number(currency)) : null);
  }

  /** From the smallest unit to a hundred thousand million, of any digits. */
  private BigDecimal number(String currency) {
    int digits = World.DIGITS.getOrDefault(currency, 2);
    long most = (long) Math.pow(10, 1 + random.nextInt(11 + digits));
    return BigDecimal.valueOf(1 + random.nextLong(most), digits);
  }

  /** To one that came before, so that there is no circle; null when there is none that stands. */
  private @Nullable Tie tie(Money money, List<Money> earlier) {
    // An estimate restates or is restated, nothing else.
    var kind = money.isEstimate ? "RESTATES" : any(KINDS);
    var standing =
        earlier.stream()
            .filter(other -> !other.told.retracted)
            .filter(other -> !other.isEstimate || kind.equals("RESTATES"))
            .toList();
    if (standing.isEmpty()) {
      return null;
    }
    // Mostly to one of the last few, so that relations go over several steps.
    var to =
        random.nextBoolean()
            ? any(standing)
            : standing.get(Math.max(0, standing.size() - 1 - random.nextInt(3)));
    return new Tie(kind, to, increment(kind, money.amount.currency()));
  }

  private @Nullable BigDecimal increment(String kind, String currency) {
    return kind.equals("INCREASES") && random.nextBoolean() ? number(currency) : null;
  }

  /** Retracts, restores, corrects or moves something. */
  void change() {
    var told = any(world.announcements);
    var money = any(world.investments());
    switch (random.nextInt(10)) {
      case 0, 1 -> retractOrUndo(told);
      case 2 -> {
        told.on = day();
        telling.moveTo(told);
      }
      case 3 -> {
        money.status = any(STATUSES);
        telling.correct(money);
      }
      case 4 -> {
        money.amount = amount(money.amount.currency());
        telling.correct(money);
      }
      case 5 -> {
        money.investors = investors();
        money.undisclosedInvestors = random.nextInt(2);
        telling.correct(money);
      }
      case 6 -> {
        money.tie = null;
        telling.correct(money);
      }
      case 7 -> {
        money.recipients = recipients();
        money.tags = some(TAGS);
        money.build = any(BUILDS);
        telling.correct(money);
      }
      case 8 -> {
        told.datasets = datasets();
        telling.arrangeRecords(told);
      }
      default -> {
        var all = world.investments();
        money.tie = tie(money, all.subList(0, all.indexOf(money)));
        telling.correct(money);
      }
    }
  }

  private void retractOrUndo(Told told) {
    if (told.retracted) {
      telling.undoRetraction(told);
    } else {
      telling.retract(told);
    }
    told.retracted = !told.retracted;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
