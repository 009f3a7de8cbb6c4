package org.announced.summary.query;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.filter.Operator;
import org.announced.http.QueryParameters;
import org.announced.problem.FaultCode;
import org.announced.summary.query.SummaryQuery.HavingBound;

/** Reads what the measures of a group must meet: {@code having.point.gte=1000000}. */
public final class Having {

  /** The ways in which a measure can be compared. */
  public static final List<Operator> COMPARISONS =
      List.of(Operator.IS, Operator.GTE, Operator.GT, Operator.LTE, Operator.LT);

  private static final String NUMBER = "-?(0|[1-9][0-9]{0,23})(\\.[0-9]{1,6})?";

  private final QueryParameters query;
  private final Map<String, HavingBound> bounds = new LinkedHashMap<>();

  Having(QueryParameters query) {
    this.query = query;
  }

  /** The parameters that a measure has. */
  static List<String> parameters(String measure) {
    return COMPARISONS.stream().map(operator -> "having." + measure + operator.suffix()).toList();
  }

  List<HavingBound> bounds(List<String> measures) {
    measures.forEach(this::read);
    return List.copyOf(bounds.values());
  }

  private void read(String measure) {
    for (Operator operator : COMPARISONS) {
      String parameter = "having." + measure + operator.suffix();
      String value = query.value(parameter);
      if (value != null && value.matches(NUMBER)) {
        bounds.put(parameter, new HavingBound(measure, operator, new BigDecimal(value)));
      } else if (value != null) {
        query
            .faults()
            .add(
                parameter,
                FaultCode.FORMAT,
                parameter
                    + " takes a number in plain digits, without separators or exponent; for"
                    + " example 1000000.");
      }
    }
    refuseInverted("having." + measure);
  }

  private void refuseInverted(String name) {
    for (String from : List.of(name + ".gte", name + ".gt")) {
      for (String to : List.of(name + ".lte", name + ".lt")) {
        HavingBound lower = bounds.get(from);
        HavingBound upper = bounds.get(to);
        if (lower != null && upper != null && lower.number().compareTo(upper.number()) > 0) {
          query.faults().inverted(from, to);
        }
      }
    }
  }
}
