package org.announced.summary;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.summary.Question.Bound;
import org.announced.web.Operator;
import org.announced.web.QueryParameters;

/** Reads what the measures of a group must meet: {@code having.point.gte=1000000}. */
final class Having {

  static final List<Operator> COMPARISONS =
      List.of(Operator.IS, Operator.GTE, Operator.GT, Operator.LTE, Operator.LT);
  private static final String NUMBER = "-?(0|[1-9][0-9]{0,23})(\\.[0-9]{1,6})?";

  private final QueryParameters query;
  private final Map<String, Bound> bounds = new LinkedHashMap<>();

  Having(QueryParameters query) {
    this.query = query;
  }

  /** The parameters that a measure has. */
  static List<String> parameters(String measure) {
    return COMPARISONS.stream().map(operator -> "having." + measure + operator.suffix()).toList();
  }

  List<Bound> bounds(List<String> measures) {
    measures.forEach(this::read);
    return List.copyOf(bounds.values());
  }

  private void read(String measure) {
    for (Operator operator : COMPARISONS) {
      String parameter = "having." + measure + operator.suffix();
      String value = query.value(parameter);
      if (value != null && value.matches(NUMBER)) {
        bounds.put(parameter, new Bound(measure, operator, new BigDecimal(value)));
      } else if (value != null) {
        query
            .faults()
            .add(
                parameter,
                "format",
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
        Bound lower = bounds.get(from);
        Bound upper = bounds.get(to);
        if (lower != null && upper != null && lower.number().compareTo(upper.number()) > 0) {
          query.faults().inverted(from, to);
        }
      }
    }
  }
}
