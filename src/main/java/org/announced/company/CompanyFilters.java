package org.announced.company;

import java.util.List;
import java.util.UUID;
import org.announced.web.Choice;
import org.announced.web.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filters by company, for every list that has parties. */
@Component
public class CompanyFilters {

  private final JdbcClient jdbc;

  CompanyFilters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A filter by company: id, slug, name, alias or listing.
   *
   * @param condition SQL with {@code ?} where the companies' ids go
   */
  public Criterion company(String name, String condition, String description) {
    return Choice.existing(
        name,
        condition,
        null,
        description + " By id, slug, name, alias or listing.",
        "sakura-internet",
        this::id,
        text -> List.of());
  }

  private @Nullable UUID id(String text) {
    return jdbc.sql("select id from company where slug = ? or id::text = ?")
        .params(text, text)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }
}
