package org.announced.commitment;

import org.announced.announcement.AnnouncementJson;
import org.announced.filter.Sql;
import org.announced.listing.Column;
import org.announced.listing.Field;

/**
 * The milestones of a commitment, in SQL: those that were told, and two that follow. It was
 * announced on the day of its announcement, unless it had come further before; and it stands where
 * its status says, since nobody said when if no milestone tells that.
 */
final class MilestoneFields {

  private final String table;
  private final String alias;

  private MilestoneFields(String table, String alias) {
    this.table = table;
    this.alias = alias;
  }

  /** As a list shows them of a table and the tables named after it. */
  static Field shown(String table, String alias) {
    return new MilestoneFields(table, alias).field();
  }

  private Field field() {
    String from = "from (" + all() + ") as m";
    return Field.of(
        "milestones",
        "case when exists (select %s) then %s when %s.status = 'ANNOUNCED' then json_build_array(%s) else json_build_array(%s, %s) end"
            .formatted(
                told(),
                Sql.array(object("m.status", "m.reached_on", "m.source_id"), "m.position", from),
                alias,
                announced(),
                announced(),
                object(alias + ".status", "null", "null")),
        Column.plain("milestones", Sql.joined("m.status", "m.position", from)),
        Column.text("milestones.on", Sql.joined("coalesce(m.reached_on, '')", "m.position", from)),
        Column.plain(
            "milestones.source",
            Sql.joined("coalesce(m.source_id::text, '')", "m.position", from)));
  }

  private String told() {
    return "from %1$s_milestone x where x.%1$s_id = %2$s.id".formatted(table, alias);
  }

  private static String object(String status, String on, String source) {
    return "json_build_object('status', %s, 'on', %s, 'source', %s)".formatted(status, on, source);
  }

  private String announced() {
    return object("'ANNOUNCED'", AnnouncementJson.announcedOn(alias), firstSource());
  }

  private String firstSource() {
    return "(select x.source_id from %1$s_evidence x where x.%1$s_id = %2$s.id order by x.position limit 1)"
        .formatted(table, alias);
  }

  private String all() {
    String first =
        "select %s and x.position = 0 and (x.status = 'ANNOUNCED' or upper(days_of(x.reached_on)) <= %s.announced_on)"
            .formatted(told(), alias);
    String last = "select x.status %s order by x.position desc limit 1".formatted(told());
    return "select -1 as position, 'ANNOUNCED' as status, %s as reached_on, %s as source_id where not exists (%s)"
            .formatted(AnnouncementJson.announcedOn(alias), firstSource(), first)
        + " union all select x.position, x.status, x.reached_on, x.source_id "
        + told()
        + " union all select 1000, %1$s.status, null, null where %1$s.status <> coalesce((%2$s), 'ANNOUNCED')"
            .formatted(alias, last);
  }
}
