package org.announced.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.announced.filter.Binder;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * A filter by region, by code or name. What stands in a region that holds another is told from what
 * stands in that other, so that no row is in two.
 *
 * @param codes the same by codes in use
 */
public record RegionFilter(ChoiceFilter codes, Countries countries) implements Criterion {

  /**
   * One by the region that SQL tells.
   *
   * @param condition with {@code ?} where the codes go
   * @param missing true where a row has none
   */
  public static RegionFilter of(
      String name, String condition, String missing, String description, Countries countries) {
    return new RegionFilter(
        ChoiceFilter.existing(
                name,
                condition,
                missing,
                description
                    + " ISO 3166-2, or a name of one region of the world in any language; null for"
                    + " those without one.",
                "US-TX",
                code -> Regions.find(code).map(Region::code).orElse(null),
                code -> List.of())
            .remembered(),
        countries);
  }

  /** The same filter under another name. */
  public RegionFilter named(String other) {
    return new RegionFilter(codes.named(other), countries);
  }

  @Override
  public String name() {
    return codes.name();
  }

  @Override
  public Set<Operator> operators() {
    return codes.operators();
  }

  @Override
  public String description() {
    return codes.description();
  }

  @Override
  public String example() {
    return codes.example();
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    var reader = new RegionReader(countries, null);
    var read = new ArrayList<String>();
    for (var value : values) {
      if (value.equals("null")) {
        read.add(value);
        continue;
      }
      var match = reader.read(value);
      if (match.region() != null) {
        read.add(match.region().code());
      } else {
        faults.add(
            name() + operator.suffix(),
            match.fault() == null ? FaultCode.UNKNOWN_REGION : match.fault(),
            match.detail(),
            match.candidates());
      }
    }
    return read.size() < values.size() ? null : codes.condition(operator, read, binder, faults);
  }
}
