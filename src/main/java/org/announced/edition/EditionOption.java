package org.announced.edition;

import java.util.List;
import java.util.Set;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * The edition whose missing rows are asked for. What it is called depends on the data set: whoever
 * reads the request confines the list to it before.
 */
record EditionOption() implements Criterion {

  static final String NAME = "edition";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public String description() {
    return "The edition, by its name. Left out: the last of them.";
  }

  @Override
  public String example() {
    return "2026-03";
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    return null;
  }
}
