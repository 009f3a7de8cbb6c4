package org.announced.summary.overview;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.announced.listing.Cursor;
import org.announced.summary.Link;
import org.announced.summary.query.GroupOrder;
import org.announced.summary.sum.CaseSums;
import org.jspecify.annotations.Nullable;

/**
 * A company as it is shown among those that act.
 *
 * @param measures its money as an investor, and how many commitments of each kind it acts in, by
 *     the name of the kind; null for a number that is not known
 * @param cases of its money; null when low, point and high show them
 * @param details by kind, the address of these commitments; null when there are none
 */
record ActingCompany(
    String slug,
    String label,
    Map<String, @Nullable BigDecimal> measures,
    @Nullable CaseSums cases,
    Map<String, @Nullable Link> details) {

  /** Most money first; of those with as much, who acts in most. */
  static final Comparator<ActingCompany> ORDER =
      Comparator.comparing(ActingCompany::point, Comparator.reverseOrder())
          .thenComparing(ActingCompany::commitments, Comparator.reverseOrder())
          .thenComparing(ActingCompany::label)
          .thenComparing(ActingCompany::slug);

  /** The measure by which most money is told. */
  static final String POINT = "point";

  private static final String ALL = "all";
  private static final String NUMBER = "-?[0-9]{1,60}(\\.[0-9]{1,30})?";

  /** Its place in the order. */
  Cursor place() {
    return new Cursor(
        List.of(GroupOrder.written(point()), GroupOrder.written(commitments()), label, slug));
  }

  /** One that stands at a place; empty when none can. */
  static Optional<ActingCompany> at(Cursor place) {
    List<String> values = place.values().stream().filter(Objects::nonNull).toList();
    if (values.size() != 4 || !values.get(0).matches(NUMBER) || !values.get(1).matches(NUMBER)) {
      return Optional.empty();
    }
    Map<String, @Nullable BigDecimal> measures = new LinkedHashMap<>();
    measures.put(POINT, new BigDecimal(values.get(0)));
    measures.put(ALL, new BigDecimal(values.get(1)));
    Map<String, @Nullable Link> details = new LinkedHashMap<>();
    details.put(ALL, null);
    return Optional.of(new ActingCompany(values.get(3), values.get(2), measures, null, details));
  }

  BigDecimal point() {
    return measure(POINT);
  }

  /** How many it acts in, of all kinds. */
  BigDecimal commitments() {
    return details.keySet().stream().map(this::measure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal measure(String name) {
    return Objects.requireNonNull(measures.get(name), name);
  }
}
