package org.announced.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.announced.summary.World.Money;
import org.announced.support.Api;
import org.jspecify.annotations.Nullable;

/**
 * A question to the service.
 *
 * @param ratesOn null for the rates of each announcement's own day
 */
record Asked(
    List<String> keys,
    String currency,
    boolean spread,
    @Nullable LocalDate ratesOn,
    Filter filter) {

  static final List<String> KEYS =
      List.of(
          "investor",
          "recipient",
          "country",
          "year",
          "quarter",
          "month",
          "purpose",
          "tag",
          "dataset",
          "build",
          "instrument",
          "status",
          "bindingLevel",
          "currency",
          "announcement");

  /**
   * What is chosen of a world.
   *
   * @param query as the service is asked; empty for everything
   * @param summed the instruments that are summed
   * @param chooses the same in Java
   */
  record Filter(String query, List<String> summed, BiPredicate<Money, Rules> chooses) {

    static final Filter NONE = of("", (money, rules) -> true);

    static Filter of(String query, BiPredicate<Money, Rules> chooses) {
      return new Filter(query, List.of("CAPEX", "MIXED"), chooses);
    }
  }

  static Asked by(String... keys) {
    return new Asked(List.of(keys), "USD", false, null, Filter.NONE);
  }

  String address(World world) {
    return "/summaries"
        + list(world)
        + (keys.isEmpty() ? "" : "&groupBy=" + String.join(",", keys))
        + (spread ? "&phasing=SPREAD" : "");
  }

  boolean withEstimates() {
    return filter.query().contains("estimates=include");
  }

  /** Whether it sums what a total sums that is not asked for other kinds of money. */
  boolean sumsBuilding() {
    return filter.summed().equals(Filter.NONE.summed());
  }

  /** The list of what is chosen. */
  String list(World world) {
    return "/investments?source="
        + Api.encoded(world.publisher())
        + ("&currency=" + currency)
        + (ratesOn == null ? "" : "&ratesOn=" + ratesOn)
        + (filter.query().isEmpty() ? "" : "&" + filter.query());
  }
}
