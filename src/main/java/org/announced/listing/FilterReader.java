package org.announced.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.http.QueryParameters;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a query string which rows of a listing are meant. A name, operator or value that does
 * not exist is a fault, and so is a range whose ends are the wrong way round.
 */
public final class FilterReader {

  private static final int MAX_VALUES = 100;

  private final Listing listing;
  private final QueryParameters query;
  private final Collection<String> others;
  private final Binder binder;
  private final QueryFaults faults;

  /**
   * For one request.
   *
   * @param others the parameters that are no filters, which somebody else reads
   * @param binder takes the values of the conditions
   */
  public FilterReader(
      Listing listing, QueryParameters query, Collection<String> others, Binder binder) {
    this.listing = listing;
    this.query = query;
    this.others = others;
    this.binder = binder;
    this.faults = query.faults();
  }

  /** SQL conditions that a row has to meet, each over the listing's table. */
  public List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    for (Map.Entry<String, String> parameter : query.values().entrySet()) {
      if (!others.contains(parameter.getKey())) {
        String condition = condition(parameter.getKey(), parameter.getValue());
        if (condition != null) {
          conditions.add(condition);
        }
      }
    }
    listing.criteria().values().forEach(this::refuseInverted);
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
    List<String> values =
        many && !criterion.takesCommas() ? QueryParameters.split(value) : List.of(value);
    if (values.stream().anyMatch(String::isBlank)) {
      faults.empty(parameter, criterion.example());
      return List.of();
    }
    if (values.size() > MAX_VALUES) {
      faults.add(
          parameter, FaultCode.TOO_MANY, parameter + " takes at most " + MAX_VALUES + " values.");
      return List.of();
    }
    return values;
  }

  private void refuseInverted(Criterion criterion) {
    Map<Operator, String> ends = new EnumMap<>(Operator.class);
    for (Operator operator : criterion.operators()) {
      String end = query.value(criterion.name() + operator.suffix());
      if (end != null) {
        ends.put(operator, end);
      }
    }
    for (Operator from : List.of(Operator.GTE, Operator.GT)) {
      for (Operator to : List.of(Operator.LTE, Operator.LT)) {
        if (ends.containsKey(from)
            && ends.containsKey(to)
            && criterion.inverted(ends.getOrDefault(from, ""), ends.getOrDefault(to, ""))) {
          faults.inverted(criterion.name() + from.suffix(), criterion.name() + to.suffix());
        }
      }
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(others);
    for (Criterion criterion : listing.criteria().values()) {
      for (Operator operator : criterion.operators()) {
        names.add(criterion.name() + operator.suffix());
      }
    }
    return names;
  }
}
