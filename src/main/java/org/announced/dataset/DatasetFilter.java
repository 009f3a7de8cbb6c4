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

  /** Data sets themselves, by their names. */
  public Criterion named(String condition) {
    return ChoiceFilter.existing(
        "name",
        condition,
        null,
        "Name of the data set.",
        "epoch.ai/data-centers",
        this::find,
        this::listNearest);
  }

  /** The name of a data set, if there is one of this name. */
  public @Nullable String find(String name) {
    return jdbc.sql("select name from dataset where name = ?")
        .param(name.toLowerCase(Locale.ROOT))
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private List<String> listNearest(String name) {
    return jdbc.sql(
            "select name from dataset order by similarity(name, folded(?)) desc, name limit 5")
        .param(name)
        .query(String.class)
        .list();
  }
}
