package org.announced.announcement;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Announcements as they are shown. */
@Component
public class AnnouncementDocuments {

  private final JdbcClient jdbc;

  AnnouncementDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The announcement with everything in it, as the present transaction sees it. */
  public String json(UUID id) {
    return jdbc.sql(
            """
            select json_build_object('id', id, 'slug', slug, 'headline', headline,
              'announcedOn', announced_on, 'revision', revision)
            from announcement where id = :id
            """)
        .param("id", id)
        .query(String.class)
        .single();
  }
}
