package org.announced.filter;

import java.util.List;
import java.util.Set;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * An option that makes of a row something that depends on other rows, wherever they are: what is
 * kept of some announcements may be outdated when others change.
 */
public record RelatedOption(Option option) implements Criterion {

  @Override
  public boolean readsOtherAnnouncements() {
    return true;
  }

  @Override
  public String name() {
    return option.name();
  }

  @Override
  public Set<Operator> operators() {
    return option.operators();
  }

  @Override
  public String description() {
    return option.description();
  }

  @Override
  public String example() {
    return option.example();
  }

  @Override
  public List<String> values() {
    return option.values();
  }

  @Override
  public boolean restrictsNothing() {
    return option.restrictsNothing();
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    return option.condition(operator, values, binder, faults);
  }
}
