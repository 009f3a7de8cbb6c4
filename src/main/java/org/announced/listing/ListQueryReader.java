package org.announced.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.filter.PathScope;
import org.announced.http.Format;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.problem.FaultCode;
import org.announced.problem.ProblemException;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query string against a listing. Nothing is ignored: a name, operator or value that does
 * not exist, and a parameter given twice, are faults, all of them reported together.
 */
final class ListQueryReader {

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 500;

  /** The parameters that every list has besides its criteria. */
  static final List<String> COMMON =
      List.of("limit", "cursor", "count", "sort", "fields", "expand", "format");

  private final Listing listing;
  private final PathScope scope;
  private final QueryParameters query;
  private final Map<String, String> parameters;
  private final QueryFaults faults;
  private final Selection selection;
  private Binder binder = new Binder();

  ListQueryReader(Listing listing, PathScope scope, RequestHead request) {
    this.listing = listing;
    this.scope = scope;
    this.query = new QueryParameters(request);
    this.parameters = query.values();
    this.faults = query.faults();
    this.selection = new Selection(listing, query);
  }

  /** Whether reading the question takes a statement before that of the list. */
  boolean asksFirst() {
    return listing.criteria().values().stream()
        .filter(Criterion::asks)
        .flatMap(c -> c.operators().stream().map(operator -> c.name() + operator.suffix()))
        .anyMatch(parameters::containsKey);
  }

  /**
   * The question a list request asks.
   *
   * @throws ProblemException 400 that names every fault, or 406
   */
  ListQuery list(RequestHead request) {
    Format format = Format.of(request, query, listing.formats());
    boolean counted = query.counted();
    binder = new Binder(format == Format.JSON && !counted);
    List<String> conditions = conditions();
    List<ListQuery.ListOrder> order = selection.order();
    List<Field> fields = selection.fields();
    int limit = query.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    String identity = identity();
    if (format != Format.JSON && parameters.containsKey("cursor")) {
      faults.add(
          "cursor",
          FaultCode.NOT_WITH_FORMAT,
          "%s gives all rows at once; leave cursor out.".formatted(format));
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
    List<String> others = new ArrayList<>(List.of("fields"));
    if (!listing.expansions().isEmpty()) {
      others.add("expand");
    }
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      Criterion criterion = listing.criteria().get(parameter.getKey());
      if (criterion != null && criterion.restrictsNothing()) {
        criterion.condition(Operator.IS, List.of(parameter.getValue()), binder, faults);
      } else if (!others.contains(parameter.getKey()) && !parameter.getKey().equals("format")) {
        faults.unknownParameter(parameter.getKey(), others);
      }
    }
    List<Field> fields = selection.fields();
    faults.refuse();
    return fields;
  }

  private List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    if (!scope.equals(PathScope.ALL)) {
      conditions.add(scope.condition().replace("?", binder.bind(scope.value())));
    }
    conditions.addAll(new FilterReader(listing, query, COMMON, binder).conditions());
    return conditions;
  }

  private @Nullable Cursor after(
      @Nullable String text, String identity, List<ListQuery.ListOrder> order) {
    if (text == null) {
      return null;
    }
    Cursor cursor =
        Cursor.decode(text, identity)
            .filter(c -> c.fits(order.stream().map(ListQuery.ListOrder::key).toList()))
            .orElse(null);
    if (cursor == null) {
      query.refuseCursor();
    }
    return cursor;
  }

  /** What a cursor belongs to: everything that decides which rows come, and in which order. */
  private String identity() {
    return listing.name()
        + scope.value()
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
        .map(p -> QueryParameters.encoded(p.getKey()) + "=" + QueryParameters.encoded(p.getValue()))
        .collect(Collectors.joining("&"));
  }
}
