package org.announced.investment;

import java.util.List;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.filter.Criterion;
import org.announced.filter.Option;
import org.announced.http.RequestHead;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what investments {@code i} that nobody announced are told from others. */
@Component
class EstimateFilters {

  static final List<String> WHETHER = List.of("exclude", "include");

  private static final Option OPTION =
      new Option(
          "estimates",
          "Whether amounts that nobody announced and somebody worked out enter totals as well;"
              + " exclude when left out. It restricts nothing.",
          "include",
          WHETHER,
          word -> WHETHER,
          FaultCode.UNKNOWN_VALUE);

  private final JdbcClient jdbc;

  EstimateFilters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether estimates enter the total that a request is about. */
  static boolean areIncluded(RequestHead request) {
    return "include".equals(request.parameter(OPTION.name()));
  }

  List<Criterion> all() {
    return List.of(
        OPTION,
        ChoiceFilter.existing(
            "estimatedBy",
            "i.estimated_by in (?)",
            "i.estimated_by is null",
            "Who worked out an amount that nobody announced, as it is written; null where nobody is"
                + " named.",
            "Epoch AI",
            this::find,
            this::listNearest),
        ComparisonFilter.number(
            "priceYear",
            "i.price_year",
            "In the prices of which year an amount was worked out.",
            "2024"));
  }

  private @Nullable String find(String name) {
    return jdbc.sql("select estimated_by from investment where estimated_by = ? limit 1")
        .param(name)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private List<String> listNearest(String name) {
    return jdbc.sql(
            """
            select name from (select distinct estimated_by as name from investment where estimated_by is not null) as known
            order by similarity(folded(name), folded(?)) desc, name limit 5
            """)
        .param(name)
        .query(String.class)
        .list();
  }
}
