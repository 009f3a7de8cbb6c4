package org.announced.summary.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.WordsFilter;
import org.announced.http.Format;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.listing.FilterReader;
import org.announced.listing.Listing;
import org.announced.problem.FaultCode;
import org.announced.summary.CommitmentSummary;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Link;
import org.announced.summary.Slice;
import org.announced.summary.query.GroupOrder;
import org.announced.summary.query.GroupWindow;
import org.announced.summary.query.SummaryQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What a request asks: the sums of money by the keys that it names and by status, and those of
 * power that meet the same filters.
 *
 * @param power null where a filter is asked for that only money has
 * @param counts the measures that say how many there are, of money and of power
 * @param statuses in the order in which things proceed
 */
record ConversionQuery(
    SummaryQuery money,
    @Nullable SummaryQuery power,
    List<String> counts,
    List<String> statuses,
    Format format) {

  static final String GROUP_BY = "groupBy";
  static final String STATUS = "status";

  private static final int MOST_KEYS = 3;

  /** What decides about money itself, which every answer has included, or never. */
  static final List<String> SETTLED = List.of("stopped", "phasing");

  private static final List<String> OWN = List.of(GROUP_BY, "format");

  /** What says which money is summed up, and chooses no capacity. */
  private static final List<String> OF_MONEY = List.of("instrument", "instrument.not");

  /** The statuses that take something out of totals. */
  static final List<String> STOPPED = List.of("SHELVED", "CANCELLED");

  /** The measures of money that are shown. */
  List<String> shown() {
    return List.of("low", "point", "high", counts.get(0), "undisclosed");
  }

  /** The measure that counts what has power, and the member that shows it. */
  String count() {
    return counts.get(1);
  }

  /** The member that leads to what has power. */
  String details() {
    return "detailsOf" + StringUtils.capitalize(count());
  }

  static ConversionQuery read(
      RequestHead request, CommitmentSummary money, CommitmentSummary power) {
    QueryParameters query = new QueryParameters(request);
    Format format = Format.of(request, query, Format.JSON, Format.CSV);
    Description ofMoney = money.description(request.with("stopped", "include"));
    Description ofPower = power.description(request);
    Binder binder = new Binder();
    List<String> conditions =
        new FilterReader(ofMoney.listing().without(SETTLED), query, OWN, binder).conditions();
    List<String> names = names(query, keys(ofMoney, ofPower));
    query.refuse();
    Map<String, String> filters = new LinkedHashMap<>(query.values());
    filters.keySet().removeAll(OWN);
    filters.entrySet().removeAll(ofMoney.defaults().entrySet());
    Map<String, String> known = known(ofPower.listing(), filters);
    Set<String> others =
        filters.keySet().stream()
            .filter(name -> !known.containsKey(name) && !OF_MONEY.contains(name))
            .filter(name -> restricts(ofMoney.listing(), name))
            .collect(Collectors.toSet());
    SummaryQuery ofBuilding = null;
    if (others.isEmpty()) {
      List<String> passedOver = new ArrayList<>(query.values().keySet());
      passedOver.removeAll(known.keySet());
      List<String> itsConditions =
          new FilterReader(ofPower.listing(), query, passedOver, binder).conditions();
      ofBuilding = question(ofPower, names, itsConditions, binder, query, known, format);
    }
    filters.put("stopped", "include");
    return new ConversionQuery(
        question(ofMoney, names, conditions, binder, query, filters, format),
        ofBuilding,
        List.of(money.kind().count(), power.kind().count()),
        Objects.requireNonNull(ofMoney.listing().criteria().get(STATUS)).values(),
        format);
  }

  /** What both kinds are divided by. An announcement is one thing, and converts as its status. */
  static List<String> keys(Description money, Description power) {
    List<String> shared = new ArrayList<>(power.keys().stream().map(GroupKey::name).toList());
    shared.removeAll(List.of(STATUS, "announcement"));
    return money.keys().stream().map(GroupKey::name).filter(shared::contains).toList();
  }

  private static List<String> names(QueryParameters query, List<String> known) {
    List<String> asked =
        QueryParameters.split(Objects.requireNonNullElse(query.value(GROUP_BY), "year"));
    for (String name : asked) {
      if (!known.contains(name)) {
        query.faults().unknownValue(GROUP_BY, name, known);
      }
    }
    if (Set.copyOf(asked).size() < asked.size()) {
      query.faults().add(GROUP_BY, FaultCode.REPEATED, "groupBy names a key twice.");
    } else if (asked.size() > MOST_KEYS) {
      query
          .faults()
          .add(
              GROUP_BY,
              FaultCode.TOO_MANY,
              "groupBy takes at most %d keys, not %d.".formatted(MOST_KEYS, asked.size()));
    }
    return asked;
  }

  private static Map<String, String> known(Listing listing, Map<String, String> filters) {
    Map<String, String> known = new LinkedHashMap<>(filters);
    known.keySet().removeIf(name -> criterion(listing, name) == null);
    return known;
  }

  private static boolean restricts(Listing listing, String parameter) {
    Criterion criterion = criterion(listing, parameter);
    return criterion != null && !criterion.restrictsNothing();
  }

  private static @Nullable Criterion criterion(Listing listing, String parameter) {
    return listing.criteria().values().stream()
        .filter(
            one ->
                one.operators().stream()
                    .anyMatch(operator -> parameter.equals(one.name() + operator.suffix())))
        .findFirst()
        .orElse(null);
  }

  private static SummaryQuery question(
      Description description,
      List<String> names,
      List<String> conditions,
      Binder binder,
      QueryParameters query,
      Map<String, String> filters,
      Format format) {
    List<GroupKey> keys =
        Stream.concat(names.stream(), Stream.of(STATUS))
            .map(name -> key(description, name))
            .toList();
    boolean isLocal =
        description.listing().criteria().values().stream()
            .filter(c -> c instanceof WordsFilter || c.readsOtherAnnouncements())
            .noneMatch(c -> c.readsOtherAnnouncements() || query.value(c.name()) != null);
    List<Slice> slices =
        description.slices().apply(keys).stream()
            .filter(slice -> List.of(Slice.TOTAL, Slice.GROUPS).contains(slice.name()))
            .map(ConversionQuery::withStopped)
            .toList();
    return new SummaryQuery(
        description.with(slices),
        keys,
        conditions,
        binder,
        isLocal,
        List.of(),
        new GroupOrder(
            keys.stream().map(GroupKey::name).toList(),
            slices.get(slices.size() - 1).shown(),
            List.of()),
        GroupWindow.NONE,
        format,
        new Link(
            "/api/v1/" + description.listing().name(),
            filters,
            List.of(),
            null,
            description.reasons()),
        false);
  }

  private static GroupKey key(Description description, String name) {
    return description.keys().stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What is stopped is there, too: money counts as if it were not, and all else has a reason. */
  private static Slice withStopped(Slice slice) {
    String reasons =
        STOPPED.stream().map("'%s'"::formatted).collect(Collectors.joining(", ", "(", ")"));
    return new Slice(
        slice.name(),
        slice.from(),
        "(" + slice.where() + ") or p.reason in " + reasons,
        slice.keys(),
        slice.shown(),
        slice.narrowing());
  }
}
