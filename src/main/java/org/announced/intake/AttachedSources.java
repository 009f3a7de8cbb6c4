package org.announced.intake;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.announced.announcement.Source;
import org.announced.announcement.Sources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds sources to an announcement that is known. */
@Component
class AttachedSources {

  private final Sources sources;
  private final JdbcClient jdbc;
  private final Clock clock;

  AttachedSources(Sources sources, JdbcClient jdbc, Clock clock) {
    this.sources = sources;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds those that it does not have, behind its own, and nothing else. */
  void add(UUID announcement, List<Source> told) {
    // Whoever adds to the same announcement waits, and then counts on from what is there.
    jdbc.sql("select 1 from announcement where id = ? for no key update")
        .param(announcement)
        .query(Integer.class)
        .single();
    var known = sources.findByAnnouncementId(announcement);
    var next = sources.nextPosition(announcement);
    var added = new ArrayList<Source>();
    for (var source : told) {
      if (known.stream().noneMatch(source::isTitledAs)) {
        added.add(source.of(announcement, next + added.size()));
      }
    }
    if (!added.isEmpty()) {
      sources.saveAllAndFlush(added);
      jdbc.sql("update announcement set updated_at = ? where id = ?")
          .param(clock.instant().atOffset(ZoneOffset.UTC))
          .param(announcement)
          .update();
    }
  }
}
