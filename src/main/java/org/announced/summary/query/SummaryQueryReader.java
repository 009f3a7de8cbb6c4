package org.announced.summary.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.announced.filter.Binder;
import org.announced.filter.WordsFilter;
import org.announced.http.Format;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.listing.FilterReader;
import org.announced.problem.FaultCode;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Link;
import org.announced.summary.Slice;
import org.announced.summary.query.SummaryQuery.HavingBound;
import org.announced.summary.query.SummaryQuery.SummaryOrder;

/** Reads a query string against a summary. Nothing is ignored: all faults are reported together. */
public final class SummaryQueryReader {

  /** By how many keys one question may group. */
  public static final int MAX_KEYS = 3;

  static final List<Format> FORMATS = List.of(Format.JSON, Format.CSV);

  private final RequestHead request;
  private final Description description;
  private final QueryParameters query;

  /**
   * @param description of the summary that is asked
   */
  public SummaryQueryReader(Description description, RequestHead request) {
    this.request = request;
    this.description = description;
    this.query = new QueryParameters(request);
  }

  /**
   * The question.
   *
   * @throws org.announced.problem.ProblemException 400 that names every fault, or 406
   */
  public SummaryQuery question() {
    Format format = Format.of(request, query, FORMATS.toArray(Format[]::new));
    List<String> own = own(description);
    Binder binder = new Binder();
    List<String> conditions =
        new FilterReader(description.listing(), query, own, binder).conditions();
    List<GroupKey> keys = keys();
    List<HavingBound> bounds = new Having(query).bounds(measures(description));
    GroupOrder order = new GroupOrder(names(keys), measures(description), order(keys));
    GroupWindow page = GroupWindow.read(request, query, format);
    if (page.after() != null && order.at(page.after()).isEmpty()) {
      GroupWindow.refuseCursor(query);
    }
    boolean local =
        description.listing().criteria().values().stream()
            .filter(c -> c instanceof WordsFilter || c.readsOtherAnnouncements())
            .noneMatch(c -> query.value(c.name()) != null);
    if (query.value("groupBy") == null) {
      refuseWithoutGroups();
    }
    boolean cumulative = new Cumulation(query, description).asked(keys);
    query.refuse();
    return new SummaryQuery(
        description,
        keys,
        conditions,
        binder,
        local,
        bounds,
        order,
        page,
        format,
        all(own),
        cumulative);
  }

  /** The parameters that a summary has besides the filters of its list. */
  static List<String> own(Description description) {
    List<String> own = new ArrayList<>(List.of("groupBy", "sort", "format", Cumulation.PARAMETER));
    own.addAll(GroupWindow.PARAMETERS);
    for (String measure : measures(description)) {
      own.addAll(Having.parameters(measure));
    }
    return own;
  }

  /** The names of the measures that are shown of groups. */
  public static List<String> measures(Description description) {
    return description.slices().apply(description.keys().subList(0, 1)).stream()
        .filter(slice -> slice.name().equals(Slice.GROUPS))
        .flatMap(slice -> slice.shown().stream())
        .toList();
  }

  private List<GroupKey> keys() {
    Map<String, GroupKey> known = new LinkedHashMap<>();
    description.keys().forEach(key -> known.put(key.name(), key));
    Map<String, GroupKey> chosen = new LinkedHashMap<>();
    String example = known.keySet().iterator().next();
    for (String name : given("groupBy", example)) {
      GroupKey key = known.get(name);
      if (key == null) {
        query.faults().unknownValue("groupBy", name, known.keySet());
      } else if (chosen.put(name, key) != null) {
        query.faults().add("groupBy", FaultCode.REPEATED, "groupBy names " + name + " twice.");
      }
    }
    if (chosen.size() > MAX_KEYS) {
      query
          .faults()
          .add(
              "groupBy",
              FaultCode.TOO_MANY,
              "groupBy takes at most " + MAX_KEYS + " keys, not " + chosen.size() + ".");
    }
    return List.copyOf(chosen.values());
  }

  private List<SummaryOrder> order(List<GroupKey> keys) {
    List<String> names = new ArrayList<>(names(keys));
    names.add(GroupOrder.LABEL);
    names.addAll(measures(description));
    Map<String, SummaryOrder> order = new LinkedHashMap<>();
    boolean inTime = keys.stream().anyMatch(GroupKey::time);
    if (query.value("sort") == null && !inTime) {
      return List.of(new SummaryOrder(description.leading(), true));
    }
    for (String part : given("sort", "-" + description.leading())) {
      String name = part.startsWith("-") ? part.substring(1) : part;
      if (!names.contains(name)) {
        query.faults().unknownValue("sort", name, names);
      } else if (order.put(name, new SummaryOrder(name, part.startsWith("-"))) != null) {
        query.faults().add("sort", FaultCode.REPEATED, "sort names " + name + " twice.");
      }
    }
    return List.copyOf(order.values());
  }

  private static List<String> names(List<GroupKey> keys) {
    return keys.stream().map(GroupKey::name).toList();
  }

  private void refuseWithoutGroups() {
    for (String parameter : query.values().keySet()) {
      boolean having = parameter.startsWith("having.") && own(description).contains(parameter);
      if (having || parameter.equals("sort") || GroupWindow.PARAMETERS.contains(parameter)) {
        query
            .faults()
            .add(
                parameter,
                FaultCode.WITHOUT_GROUPS,
                parameter + " is about groups, and there are none without groupBy.");
      }
    }
  }

  private List<String> given(String parameter, String example) {
    List<String> given =
        Optional.ofNullable(query.value(parameter)).map(QueryParameters::split).orElse(List.of());
    if (given.stream().anyMatch(String::isEmpty)) {
      query.faults().empty(parameter, example);
      return List.of();
    }
    return given;
  }

  private Link all(Collection<String> own) {
    Map<String, String> filters = new LinkedHashMap<>(query.values());
    filters.keySet().removeAll(Set.copyOf(own));
    filters.entrySet().removeAll(description.defaults().entrySet());
    return new Link(
        "/api/v1/" + description.listing().name(), filters, List.of(), null, description.reasons());
  }
}
