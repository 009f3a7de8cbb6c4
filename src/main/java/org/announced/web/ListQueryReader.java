package org.announced.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query string against a listing. Nothing is ignored: a name, operator or value that does
 * not exist, and a parameter given twice, are faults, all of them reported together.
 */
final class ListQueryReader {

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 500;
  private static final int MAX_VALUES = 100;

  /** The parameters that every list has besides its criteria. */
  static final List<String> COMMON =
      List.of("limit", "cursor", "count", "sort", "fields", "expand", "format");

  private final Listing listing;
  private final QueryParameters query;
  private final Map<String, String> parameters;
  private final Faults faults;
  private final Binder binder = new Binder();

  ListQueryReader(Listing listing, HttpServletRequest request) {
    this.listing = listing;
    this.query = new QueryParameters(request);
    this.parameters = query.values();
    this.faults = query.faults();
  }

  /**
   * The question a list request asks.
   *
   * @throws ProblemException 400 that names every fault, or 406
   */
  ListQuery list(HttpServletRequest request) {
    Format format = Format.of(request, parameters.get("format"), faults);
    List<String> conditions = conditions(COMMON);
    List<ListQuery.Order> order = order(parameters.get("sort"));
    List<Field> fields = fields();
    boolean counted = counted(parameters.get("count"));
    int limit = query.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    String identity = identity();
    if (format != Format.JSON && parameters.containsKey("cursor")) {
      faults.add(
          "cursor", "not-with-format", "CSV and NDJSON give all rows at once; leave cursor out.");
    }
    Cursor after = after(parameters.get("cursor"), identity, order);
    faults.refuse();
    return new ListQuery(
        listing,
        fields,
        conditions,
        binder,
        order,
        limit,
        after,
        counted,
        format,
        identity,
        withoutCursor());
  }

  /**
   * The members a request for a single resource asks for; it takes {@code fields}, {@code expand}
   * and those criteria that restrict nothing.
   *
   * @throws ProblemException 400 that names every fault
   */
  List<Field> single() {
    String format = parameters.get("format");
    if (format != null && !format.equals("json")) {
      faults.unknownValue("format", format, List.of("json"));
    }
    for (String name : parameters.keySet()) {
      if (!List.of("fields", "expand", "format").contains(name) && !isOption(name)) {
        faults.unknownParameter(
            name, listing.expansions().isEmpty() ? List.of("fields") : List.of("fields", "expand"));
      }
    }
    conditions(COMMON);
    List<Field> fields = fields();
    faults.refuse();
    return fields;
  }

  Binder binder() {
    return binder;
  }

  private boolean isOption(String name) {
    return listing.criteria().get(name) instanceof Option;
  }

  private List<String> conditions(List<String> others) {
    List<String> conditions = new ArrayList<>();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      if (others.contains(parameter.getKey())) {
        continue;
      }
      String condition = condition(parameter.getKey(), parameter.getValue());
      if (condition != null) {
        conditions.add(condition);
      }
    }
    return conditions;
  }

  private @Nullable String condition(String parameter, String value) {
    for (Criterion criterion : listing.criteria().values()) {
      for (Operator operator : criterion.operators()) {
        if (parameter.equals(criterion.name() + operator.suffix())) {
          List<String> values = values(parameter, criterion, operator, value);
          return values.isEmpty() ? null : criterion.condition(operator, values, binder, faults);
        }
      }
    }
    faults.unknownParameter(parameter, names());
    return null;
  }

  private List<String> values(
      String parameter, Criterion criterion, Operator operator, String value) {
    boolean many = operator == Operator.IS || operator == Operator.NOT;
    List<String> values = many && !(criterion instanceof Words) ? split(value) : List.of(value);
    if (values.stream().anyMatch(String::isBlank)) {
      faults.empty(parameter, criterion.example());
      return List.of();
    }
    if (values.size() > MAX_VALUES) {
      faults.add(parameter, "too-many", parameter + " takes at most " + MAX_VALUES + " values.");
      return List.of();
    }
    return values;
  }

  /** Splits at commas; a comma that belongs to a value is written {@code \,}. */
  static List<String> split(String value) {
    List<String> values = new ArrayList<>();
    for (String part : value.split("(?<!\\\\),", -1)) {
      values.add(part.replace("\\,", ",").strip());
    }
    return values;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(COMMON);
    for (Criterion criterion : listing.criteria().values()) {
      for (Operator operator : criterion.operators()) {
        names.add(criterion.name() + operator.suffix());
      }
    }
    return names;
  }

  private List<ListQuery.Order> order(@Nullable String sort) {
    Map<String, ListQuery.Order> order = new LinkedHashMap<>();
    for (String part : sort == null ? List.<String>of() : split(sort)) {
      boolean descending = part.startsWith("-");
      String name = descending ? part.substring(1) : part;
      SortKey key = listing.sortKeys().get(name);
      if (name.isEmpty()) {
        faults.empty("sort", "-" + listing.sortKeys().keySet().iterator().next());
      } else if (key == null) {
        faults.unknownValue("sort", name, listing.sortKeys().keySet());
      } else if (order.put(name, new ListQuery.Order(key, descending)) != null) {
        faults.add("sort", "repeated", "sort names " + name + " twice.");
      }
    }
    order.computeIfAbsent("id", id -> new ListQuery.Order(listing.byId(), false));
    return List.copyOf(order.values());
  }

  private List<Field> fields() {
    Map<String, Field> shown = new LinkedHashMap<>(listing.fields());
    Set<String> expansions = chosen("expand", listing.expansions().keySet());
    listing
        .expansions()
        .forEach(
            (name, field) -> {
              if (expansions.contains(name)) {
                shown.put(field.name(), field);
              }
            });
    Set<String> names = chosen("fields", shown.keySet());
    return shown.values().stream()
        .filter(field -> names.isEmpty() || names.contains(field.name()))
        .toList();
  }

  private Set<String> chosen(String parameter, Set<String> valid) {
    String value = parameters.get(parameter);
    Set<String> names = value == null ? Set.of() : new LinkedHashSet<>(split(value));
    for (String name : names) {
      if (name.isEmpty()) {
        faults.empty(parameter, String.join(",", valid.stream().limit(2).toList()));
      } else if (!valid.contains(name)) {
        faults.unknownValue(parameter, name, valid);
      }
    }
    Set<String> known = new HashSet<>(names);
    known.retainAll(valid);
    return known;
  }

  private boolean counted(@Nullable String count) {
    if (count != null && !count.equals("exact")) {
      faults.unknownValue("count", count, List.of("exact"));
    }
    return count != null;
  }

  private @Nullable Cursor after(
      @Nullable String text, String identity, List<ListQuery.Order> order) {
    if (text == null) {
      return null;
    }
    Cursor cursor =
        Cursor.decode(text, identity)
            .filter(c -> c.fits(order.stream().map(ListQuery.Order::key).toList()))
            .orElse(null);
    if (cursor == null) {
      faults.add(
          "cursor",
          "invalid-cursor",
          "This cursor was not given out by this list with these filters and this order. Follow"
              + " 'next' as it is, or start again without a cursor.");
    }
    return cursor;
  }

  /** What a cursor belongs to: everything that decides which rows come, and in which order. */
  private String identity() {
    return listing.name()
        + parameters.entrySet().stream()
            .filter(
                p ->
                    !List.of("cursor", "limit", "count", "fields", "expand", "format")
                        .contains(p.getKey()))
            .map(p -> "\n" + p.getKey() + "\n" + p.getValue())
            .collect(Collectors.joining());
  }

  private String withoutCursor() {
    return parameters.entrySet().stream()
        .filter(p -> !p.getKey().equals("cursor"))
        .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":");
  }
}
