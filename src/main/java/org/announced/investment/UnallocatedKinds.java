package org.announced.investment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.announced.announcement.AnnouncementFilters;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/** Reads which unallocated money a request is about; the listing is then joined with it. */
final class UnallocatedKinds implements Criterion {

  /** What of an investment may be left over. */
  enum Unallocated {
    /** What no part of an umbrella explains. */
    UMBRELLA,
    /** What stated shares leave to no purpose. */
    PURPOSE,
    /** What stated shares leave to no investor. */
    INVESTOR
  }

  private static final List<String> WORDS = AnnouncementFilters.names(Unallocated.values());

  @Override
  public String name() {
    return "unallocated";
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public String description() {
    return "Lists what is not allocated, 'contribution' showing how much of it is not: of an"
        + " umbrella what no part explains, of shares what they leave to no purpose or investor.";
  }

  @Override
  public String example() {
    return "UMBRELLA";
  }

  @Override
  public List<String> values() {
    return WORDS;
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    values.stream()
        .filter(value -> !WORDS.contains(value))
        .forEach(value -> faults.unknownValue(name(), value, WORDS));
    return null;
  }

  /** What can be made of it; what is at fault is left out. */
  Set<Unallocated> read(@Nullable String text) {
    var kinds = EnumSet.noneOf(Unallocated.class);
    if (text != null) {
      var words = List.of(text.split(",", -1));
      for (var kind : Unallocated.values()) {
        if (words.stream().anyMatch(word -> word.strip().equals(kind.name()))) {
          kinds.add(kind);
        }
      }
    }
    return kinds;
  }
}
