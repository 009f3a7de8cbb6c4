package org.announced.summary.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.listing.Listing;
import org.announced.summary.query.SummaryQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The newest announcements. */
@Repository
class LatestAnnouncements {

  private static final int SHOWN = 5;

  private final NamedParameterJdbcTemplate jdbc;

  LatestAnnouncements(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the announcements that a question chooses; of one day, the last recorded first. */
  List<Map<String, @Nullable Object>> of(SummaryQuery question) {
    Listing listing = question.description().listing();
    List<String> conditions = new ArrayList<>(question.conditions());
    conditions.add("n.retracted_at is null");
    String sql =
        """
        select n.id::text as id, n.slug, n.headline,
          announced_as(n.announced_on, n.announced_precision) as announced_on,
          (select count(*) from announcement_source x where x.announcement_id = n.id) as sources,
          array(select s.publisher from announcement_source x join source s on s.id = x.source_id
            where x.announcement_id = n.id
            group by s.publisher order by min(x.position)) as publishers
        from %s where %s order by n.announced_on desc, n.id desc limit %d"""
            .formatted(listing.from(), String.join(" and ", conditions), SHOWN);
    return jdbc.query(
        sql,
        question.binder().values(),
        (row, number) -> {
          Map<String, @Nullable Object> shown = new LinkedHashMap<>();
          shown.put("id", row.getString("id"));
          shown.put("slug", row.getString("slug"));
          shown.put("headline", row.getString("headline"));
          shown.put("announcedOn", row.getString("announced_on"));
          shown.put("sources", row.getLong("sources"));
          shown.put("publishers", Arrays.asList((String[]) row.getArray("publishers").getArray()));
          return shown;
        });
  }
}
