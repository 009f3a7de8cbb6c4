package org.announced.filter;

import java.util.List;
import java.util.Set;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/** A filter by something that is so or is not: {@code counted=true}. */
public record BooleanFilter(String name, String sql, String description) implements Criterion {

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public String example() {
    return "true";
  }

  @Override
  public List<String> values() {
    return List.of("true", "false");
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    if (values.size() != 1 || !values().contains(values.get(0))) {
      faults.unknownValue(name, String.join(",", values), values());
      return null;
    }
    return "(" + sql + ") is " + values.get(0);
  }
}
