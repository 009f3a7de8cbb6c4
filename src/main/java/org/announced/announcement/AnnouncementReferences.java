package org.announced.announcement;

import java.util.Optional;
import java.util.UUID;
import org.announced.http.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What names an announcement: its id or its slug. */
@Component
public class AnnouncementReferences {

  /** Where announcements are. */
  public static final String PATH = "/api/v1/announcements";

  private final JdbcClient jdbc;

  AnnouncementReferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id of the announcement that is meant; empty when there is none. */
  public Optional<UUID> find(String ref) {
    Optional<UUID> id = Ids.find(ref);
    return jdbc.sql("select id from announcement where " + (id.isPresent() ? "id = ?" : "slug = ?"))
        .param(id.isPresent() ? id.get() : ref)
        .query(UUID.class)
        .optional();
  }
}
