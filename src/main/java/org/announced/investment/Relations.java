package org.announced.investment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** How investments lead to each other, over any number of steps. */
@Repository
public class Relations {

  static final String ALONE =
      "An estimate restates another investment or is restated, and nothing else: it is no part of"
          + " what was announced, and adds nothing to it.";

  private final JdbcClient jdbc;

  Relations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isKnown(UUID investment) {
    return jdbc.sql("select exists (select from investment where id = ?)")
        .param(investment)
        .query(Boolean.class)
        .single();
  }

  /** Those investments of an announcement which lead back to themselves. */
  Set<UUID> listCircular(UUID announcementId) {
    return jdbc.sql(
            """
            with recursive walk (start, at) as (
              select id, related_investment_id from investment
              where announcement_id = :announcement and related_investment_id is not null
              union
              select walk.start, next.related_investment_id
              from walk join investment next on next.id = walk.at
              where next.related_investment_id is not null)
            select distinct start from walk where at = start
            """)
        .param("announcement", announcementId)
        .query(UUID.class)
        .set();
  }

  /** Those among these which nobody announced. */
  Set<UUID> listEstimates(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                select id from investment
                where id = any (:ids) and (estimated_by is not null or price_year is not null)
                """)
            .param("ids", new SqlArrayValue("uuid", ids.toArray()))
            .query(UUID.class)
            .set();
  }

  /** Those estimates of an announcement to which others relate otherwise than by restating them. */
  Set<UUID> listEstimatesInUse(UUID announcementId) {
    return jdbc.sql(
            """
            select i.id from investment i join investment other on other.related_investment_id = i.id
            where i.announcement_id = :announcement and other.relation <> 'RESTATES'
              and (i.estimated_by is not null or i.price_year is not null)
            """)
        .param("announcement", announcementId)
        .query(UUID.class)
        .set();
  }

  /** Investments of other announcements than one that relate to one of these. */
  List<UUID> listReferring(Collection<UUID> ids, UUID announcementId) {
    return jdbc.sql(
            """
            select id from investment
            where related_investment_id = any (:ids) and announcement_id <> :announcement
            order by id
            """)
        .param("announcement", announcementId)
        .param("ids", new SqlArrayValue("uuid", ids.toArray()))
        .query(UUID.class)
        .list();
  }

  /** The announcements that investments belong to. */
  List<UUID> listAnnouncements(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select distinct announcement_id from investment where id = any (:ids)")
            .param("ids", new SqlArrayValue("uuid", ids.toArray()))
            .query(UUID.class)
            .list();
  }
}
