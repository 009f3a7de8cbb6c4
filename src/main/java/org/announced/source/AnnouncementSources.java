package org.announced.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Which sources report which announcements: an article may report several. */
@Repository
public class AnnouncementSources {

  private final JdbcClient jdbc;

  AnnouncementSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That a source reports an announcement.
   *
   * @param position its place among the announcement's sources, from 0
   */
  public record ReportedBy(UUID announcement, UUID source, int position) {}

  /** Notes who reports what; all of it is stored by now. One statement. */
  public void add(Collection<ReportedBy> all) {
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into announcement_source (announcement_id, source_id, position)
            select * from unnest(:announcements, :sources, :positions)
            """)
        .param("announcements", array("uuid", all.stream().map(ReportedBy::announcement).toList()))
        .param("sources", array("uuid", all.stream().map(ReportedBy::source).toList()))
        .param("positions", array("integer", all.stream().map(ReportedBy::position).toList()))
        .update();
  }

  /** Puts those of an announcement in other places, or takes them away. */
  public void arrange(UUID announcement, Map<UUID, Integer> places, Collection<UUID> removed) {
    jdbc.sql("set constraints announcement_source_position_unique deferred").update();
    jdbc.sql(
            """
            delete from announcement_source
            where announcement_id = :announcement and source_id = any (:removed)
            """)
        .param("announcement", announcement)
        .param("removed", array("uuid", removed))
        .update();
    jdbc.sql(
            """
            update announcement_source set position = place
            from unnest(:sources, :places) as moved (id, place)
            where announcement_id = :announcement and source_id = moved.id and position <> place
            """)
        .param("announcement", announcement)
        .param("sources", array("uuid", places.keySet()))
        .param("places", array("integer", places.values()))
        .update();
  }

  /** Deletes those that report nothing any more. */
  public void deleteUnused(Collection<UUID> sources) {
    if (sources.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            delete from source s where s.id = any (:sources)
              and not exists (select from announcement_source x where x.source_id = s.id)
            """)
        .param("sources", array("uuid", sources))
        .update();
  }

  /** Those of the sources that report other announcements as well. */
  public Set<UUID> shared(UUID announcement, Collection<UUID> sources) {
    return jdbc.sql(
            """
            select distinct source_id from announcement_source
            where source_id = any (:sources) and announcement_id <> :announcement
            """)
        .param("announcement", announcement)
        .param("sources", array("uuid", sources))
        .query(UUID.class)
        .set();
  }

  /** The source at a place of an announcement, from 0. */
  public UUID at(UUID announcement, int position) {
    return jdbc.sql(
            """
            select source_id from announcement_source
            where announcement_id = :announcement and position = :position
            """)
        .param("announcement", announcement)
        .param("position", position)
        .query(UUID.class)
        .single();
  }

  /** All that an announcement has. */
  public List<CitedSource> of(UUID announcement) {
    return jdbc.sql(
            """
            select s.url_key, s.publisher, s.title
            from announcement_source x join source s on s.id = x.source_id
            where x.announcement_id = :announcement
            """)
        .param("announcement", announcement)
        .query(
            (row, number) ->
                CitedSource.of(
                    row.getString("url_key"), row.getString("publisher"), row.getString("title")))
        .list();
  }

  private static SqlArrayValue array(String type, Collection<?> elements) {
    return new SqlArrayValue(type, elements.toArray());
  }
}
