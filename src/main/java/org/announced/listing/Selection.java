package org.announced.listing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.announced.http.QueryParameters;
import org.announced.problem.FaultCode;

/** Reads from a query string what a listing is to show, and in which order. */
final class Selection {

  private final Listing listing;
  private final QueryParameters query;

  Selection(Listing listing, QueryParameters query) {
    this.listing = listing;
    this.query = query;
  }

  /** By what the rows are sorted; ties are broken by id. */
  List<ListQuery.ListOrder> order() {
    String sort = query.value("sort");
    Map<String, ListQuery.ListOrder> order = new LinkedHashMap<>();
    for (String part : sort == null ? List.<String>of() : QueryParameters.split(sort)) {
      boolean descending = part.startsWith("-");
      String name = descending ? part.substring(1) : part;
      SortKey key = listing.sortKeys().get(name);
      if (name.isEmpty()) {
        query.faults().empty("sort", "-" + listing.sortKeys().keySet().iterator().next());
      } else if (key == null) {
        query.faults().unknownValue("sort", name, listing.sortKeys().keySet());
      } else if (order.put(name, new ListQuery.ListOrder(key, descending)) != null) {
        query.faults().add("sort", FaultCode.REPEATED, "sort names " + name + " twice.");
      }
    }
    order.computeIfAbsent("id", id -> new ListQuery.ListOrder(listing.byId(), false));
    return order.values().stream().flatMap(Selection::withTie).toList();
  }

  private static Stream<ListQuery.ListOrder> withTie(ListQuery.ListOrder order) {
    SortKey tie = order.key().tie();
    return Stream.concat(
        Stream.of(order), Stream.ofNullable(tie).map(key -> new ListQuery.ListOrder(key, false)));
  }

  /** The members to show, expansions in place, in the listing's order. */
  List<Field> fields() {
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
    String value = query.value(parameter);
    Set<String> names =
        value == null ? Set.of() : new LinkedHashSet<>(QueryParameters.split(value));
    for (String name : names) {
      if (name.isEmpty()) {
        query.faults().empty(parameter, String.join(",", valid.stream().limit(2).toList()));
      } else if (!valid.contains(name)) {
        query.faults().unknownValue(parameter, name, valid);
      }
    }
    Set<String> known = new HashSet<>(names);
    known.retainAll(valid);
    return known;
  }
}
