package org.announced.dataset;

import java.util.List;
import java.util.Locale;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which data sets announcements, and what is in them, are filtered. */
@Component
public class DatasetFilter {

  private final JdbcClient jdbc;

  DatasetFilter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The data set that has a row of the announcement with the id that an expression gives. */
  public Criterion of(String announcementId) {
    return ChoiceFilter.existing(
        "dataset",
        announcementId
            + " in (select x.announcement_id from announcement_record x where x.dataset in (?))",
        "not exists (select from announcement_record x where x.announcement_id = %s)"
            .formatted(announcementId),
        "Data set that the announcement was taken from, by its name; null for those taken from none.",
        "epoch.ai/data-centers",
        this::find,
        this::listNearest);
  }

  private @Nullable String find(String name) {
    return jdbc.sql("select dataset from announcement_record where dataset = ? limit 1")
        .param(name.toLowerCase(Locale.ROOT))
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** Reads one row for each data set, however many rows these have. */
  private List<String> listNearest(String name) {
    return jdbc.sql(
            """
            with recursive known as (
              (select dataset from announcement_record order by dataset limit 1)
              union all
              select (select r.dataset from announcement_record r where r.dataset > known.dataset
                order by r.dataset limit 1)
              from known where known.dataset is not null)
            select dataset from known where dataset is not null
            order by similarity(dataset, folded(?)) desc, dataset limit 5
            """)
        .param(name)
        .query(String.class)
        .list();
  }
}
