package org.announced.announcement;

import java.util.List;
import java.util.UUID;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.announced.http.Ids;
import org.announced.problem.Nearest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The filters by what the articles about announcements are, and by whom. */
@Component
public class SourceFilters {

  private final JdbcClient jdbc;

  SourceFilters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A publisher that reports the announcement with the id that {@code announcementId} gives. */
  public Criterion source(String announcementId) {
    return publisher(
        announcementId
            + " in (select x.announcement_id from announcement_source x"
            + " join source s on s.id = x.source_id where s.publisher in (?))");
  }

  /** One source of the announcement with the id that {@code announcementId} gives. */
  Criterion oneSource(String announcementId) {
    return ChoiceFilter.existing(
        "sources.id",
        announcementId
            + " in (select x.announcement_id from announcement_source x where x.source_id in (?))",
        null,
        "A source that reports it, by id.",
        "019d5336-e600-7003-8000-000000000001",
        ref ->
            Ids.find(ref)
                .flatMap(
                    id ->
                        jdbc.sql("select id from source where id = ?")
                            .param(id)
                            .query(UUID.class)
                            .optional())
                .orElse(null),
        any -> List.of());
  }

  /** A publisher that exists. */
  public Criterion publisher(String condition) {
    return ChoiceFilter.existing(
        "source",
        condition,
        null,
        "Publisher of an article about the announcement.",
        "Zhitong Finance",
        publisher ->
            jdbc.sql("select publisher from source where publisher = ? limit 1")
                .param(publisher)
                .query(String.class)
                .optional()
                .orElse(null),
        this::publishersLike);
  }

  /** A language in which some source is written. */
  public Criterion language(String sql) {
    return ChoiceFilter.existing(
        "language",
        sql + " in (?)",
        sql + " is null",
        "BCP 47 language of the text; null for those of which it is not known.",
        "en",
        language -> languages().contains(language) ? language : null,
        language -> Nearest.to(language, languages()));
  }

  private List<String> languages() {
    return jdbc.sql("select distinct language from source where language is not null order by 1")
        .query(String.class)
        .list();
  }

  private List<String> publishersLike(String text) {
    return jdbc.sql(
            "select publisher from (select distinct publisher from source) as known"
                + " order by similarity(folded(publisher), folded(?)) desc, publisher limit 5")
        .param(text)
        .query(String.class)
        .list();
  }
}
