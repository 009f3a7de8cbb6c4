package org.announced.summary;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.announced.summary.Allocation.Slice;
import org.announced.summary.Figures.Entry;
import org.announced.summary.World.Money;
import org.jspecify.annotations.Nullable;

/** A summary of a world, computed the slow and obvious way. */
final class ObviousSummary {

  private final Rules rules;
  private final Asked asked;
  private final List<Money> chosen;
  private final Map<Money, @Nullable Range> adds = new HashMap<>();

  ObviousSummary(World world, Rates rates, Asked asked) {
    this.rules = new Rules(world, rates, asked.currency(), asked.ratesOn());
    this.asked = asked;
    this.chosen =
        world.investments().stream()
            .filter(money -> asked.filter().chooses().test(money, rules))
            .toList();
    chosen.forEach(
        money -> adds.put(money, of(money).stands(money) ? of(money).adds(money) : null));
  }

  /** What was stopped is asked of a world in which nothing was, where that is to be included. */
  private Rules of(Money money) {
    boolean isIncluded = asked.filter().query().contains("stopped=include");
    return isIncluded && !money.told.retracted && Rules.isStopped(money)
        ? rules.ifNothingWasStopped()
        : rules;
  }

  Rules rules() {
    return rules;
  }

  /** Why an investment is in no total of this question; null when it is. */
  @Nullable String reason(Money money) {
    if (!of(money).stands(money)) {
      return of(money).reasonNotToStand(money);
    }
    if (money.isEstimate && !asked.withEstimates()) {
      return "ESTIMATED";
    }
    if (!asked.filter().summed().contains(money.instrument)) {
      return "INSTRUMENT";
    }
    return of(money).isUnconverted(money) ? "UNCONVERTED" : null;
  }

  List<Money> chosenFor(@Nullable String reason) {
    return chosen.stream().filter(money -> Objects.equals(reason(money), reason)).toList();
  }

  // The total.

  List<Entry> counted() {
    return chosenFor(null).stream().map(money -> new Entry(money, adds.get(money))).toList();
  }

  Figures total() {
    return Figures.of(counted(), chosenFor("UNCONVERTED").size());
  }

  // The groups.

  /** What is in each group, by the values of the keys; there are none without keys. */
  Map<Map<String, String>, List<Entry>> groups() {
    return grouped(chosenFor(null));
  }

  /** The same of what is left out for want of a rate. */
  Map<Map<String, String>, List<Entry>> unconverted() {
    return grouped(chosenFor("UNCONVERTED"));
  }

  Map<Map<String, String>, Figures> figures() {
    var counted = groups();
    var unconverted = grouped(chosenFor("UNCONVERTED"));
    Map<Map<String, String>, Figures> figures = new HashMap<>();
    counted.forEach((key, entries) -> figures.put(key, Figures.of(entries, 0)));
    unconverted.forEach(
        (key, entries) ->
            figures.put(key, Figures.of(counted.getOrDefault(key, List.of()), entries.size())));
    return figures;
  }

  private Map<Map<String, String>, List<Entry>> grouped(List<Money> investments) {
    Map<Map<String, String>, List<Entry>> groups = new HashMap<>();
    if (asked.keys().isEmpty()) {
      return groups;
    }
    for (var money : investments) {
      for (var placed : places(money)) {
        groups.computeIfAbsent(placed.key(), any -> new ArrayList<>()).add(placed.entry());
      }
    }
    return groups;
  }

  private record Placed(Map<String, String> key, Entry entry) {

    Placed with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(key);
      more.put(name, value);
      return new Placed(more, entry);
    }

    Placed cut(Slice slice, int digits) {
      Range part = entry.amount() == null ? null : slice.of(entry.amount(), digits);
      return new Placed(key, new Entry(entry.money(), part, entry.together(), entry.isJoint()));
    }
  }

  /** Divided by investor first, each part by purpose, and each of those by period. */
  private List<Placed> places(Money money) {
    boolean received = by("recipient") && money.recipients.size() > 1;
    boolean together = received || (by("investor") && money.isJoint());
    boolean joint = by("recipient") ? together : money.isJoint();
    var whole = new Entry(money, adds.get(money), together, joint);
    var places = List.of(new Placed(words(money), whole));
    if (by("investor")) {
      places = divided(places, "investor", Allocation.amongInvestors(money));
    }
    if (by("purpose")) {
      places = divided(places, "purpose", Allocation.amongPurposes(money));
    }
    places = under(places, "recipient", money.recipients);
    places = under(places, "tag", money.tags);
    places = under(places, "dataset", money.told.datasets);
    return asked.spread() ? spread(places, money) : places;
  }

  /** In full under each of what it has, or under none. */
  private List<Placed> under(List<Placed> places, String key, List<String> values) {
    var each = values.isEmpty() ? List.of(Allocation.NONE) : values.stream().distinct().toList();
    return by(key) ? divided(places, key, each.stream().map(Slice::whole).toList()) : places;
  }

  private List<Placed> spread(List<Placed> places, Money money) {
    if (by("month")) {
      var months = divided(places, "month", Allocation.amongMonths(money));
      return months.stream().map(this::ofMonth).toList();
    }
    if (by("quarter")) {
      var quarters = divided(places, "quarter", Allocation.amongQuarters(money));
      return by("year") ? quarters.stream().map(ObviousSummary::inYear).toList() : quarters;
    }
    return by("year") ? divided(places, "year", Allocation.amongYears(money)) : places;
  }

  /** A month is in one quarter and one year. */
  private Placed ofMonth(Placed place) {
    String month = place.key().getOrDefault("month", "");
    Placed placed = place;
    if (by("quarter")) {
      placed = placed.with("quarter", Allocation.quarterOf(month));
    }
    return by("year") ? placed.with("year", month.replaceFirst("-.*", "")) : placed;
  }

  /** A quarter is in one year. */
  private static Placed inYear(Placed quarter) {
    return quarter.with("year", quarter.key().getOrDefault("quarter", "").replaceFirst("-.*", ""));
  }

  private List<Placed> divided(List<Placed> places, String key, List<Slice> slices) {
    return places.stream()
        .flatMap(
            place ->
                slices.stream()
                    .map(slice -> place.cut(slice, rules.digits()).with(key, slice.value())))
        .toList();
  }

  private Map<String, String> words(Money money) {
    Map<String, String> words = new LinkedHashMap<>();
    for (var key : asked.keys()) {
      switch (key) {
        case "country" -> words.put(key, money.country == null ? Allocation.NONE : money.country);
        case "build" -> words.put(key, money.build == null ? Allocation.NONE : money.build);
        case "instrument" -> words.put(key, money.instrument);
        case "status" -> words.put(key, money.status);
        case "bindingLevel" -> words.put(key, money.bindingLevel);
        case "currency" -> words.put(key, money.amount.currency());
        case "announcement" -> words.put(key, money.told.slug);
        case "year" -> words.put(key, money.told.year());
        case "quarter" -> words.put(key, money.told.quarter());
        case "month" -> words.put(key, money.told.month());
        default -> {
          // An investor or a purpose, of which there may be several.
        }
      }
    }
    return words;
  }

  private boolean by(String key) {
    return asked.keys().contains(key);
  }

  boolean overlaps() {
    return chosenFor(null).stream()
        .anyMatch(
            money ->
                (by("investor") && money.isJoint())
                    || (by("purpose") && money.isOverlapping())
                    || (by("recipient") && money.recipients.size() > 1)
                    || (by("tag") && money.tags.size() > 1)
                    || (by("dataset") && money.told.datasets.stream().distinct().count() > 1));
  }

  // What is not allocated, what exceeds, what is excluded.

  /** Of what an umbrella counts all, else what shares leave over; where there is some. */
  List<Entry> unallocated() {
    return counted().stream().map(this::leftOver).filter(this::isSome).toList();
  }

  private Entry leftOver(Entry entry) {
    Money money = entry.money();
    if (entry.amount() == null || of(money).isUmbrella(money)) {
      return entry;
    }
    Range allocated = entry.amount();
    if (by("investor")) {
      allocated = withoutRest(allocated, Allocation.rest(money.investors));
    }
    if (by("purpose")) {
      allocated = withoutRest(allocated, Allocation.rest(money.purposes));
    }
    return new Entry(money, minus(entry.amount(), allocated));
  }

  private Range withoutRest(Range amount, @Nullable Slice rest) {
    return rest == null
        ? amount
        : new Slice("", ZERO, rest.from(), rest.of()).of(amount, rules.digits());
  }

  private static Range minus(Range whole, Range part) {
    return new Range(
        whole.low().subtract(part.low()),
        whole.point().subtract(part.point()),
        whole.high() == null || part.high() == null ? null : whole.high().subtract(part.high()));
  }

  private boolean isSome(Entry entry) {
    return entry.amount() != null
        && entry.amount().point().max(entry.amount().low()).signum() > 0
        && (of(entry.money()).isUmbrella(entry.money()) || leavesOver(entry.money()));
  }

  private boolean leavesOver(Money money) {
    return (by("investor") && Allocation.rest(money.investors) != null)
        || (by("purpose") && Allocation.rest(money.purposes) != null);
  }

  List<Money> exceeded() {
    return chosenFor(null).stream().filter(money -> rules.excess(money) != null).toList();
  }

  /** The amount as announced, whatever it counts; nothing when it is not known. */
  BigDecimal face(Money money) {
    Range amount = rules.converted(money, money.amount.range());
    return amount == null ? ZERO : amount.point();
  }
}
