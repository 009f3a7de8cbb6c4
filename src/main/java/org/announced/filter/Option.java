package org.announced.filter;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/** A parameter that shapes what a list shows and restricts nothing, such as a currency. */
public record Option(
    String name,
    String description,
    String example,
    Collection<String> valid,
    Function<String, List<String>> nearest,
    FaultCode fault)
    implements Criterion {

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public boolean restrictsNothing() {
    return true;
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    if (values.size() != 1) {
      faults.add(name, FaultCode.TOO_MANY, name + " takes one value.");
    } else if (!valid.contains(values.get(0))) {
      faults.unknownValue(name, fault, values.get(0), nearest.apply(values.get(0)));
    }
    return null;
  }
}
