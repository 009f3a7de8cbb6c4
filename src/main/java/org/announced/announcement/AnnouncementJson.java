package org.announced.announcement;

import static org.announced.filter.Sql.array;
import static org.announced.filter.Sql.instant;
import static org.announced.filter.Sql.joined;

import java.util.ArrayList;
import java.util.List;
import org.announced.dataset.RecordJson;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.ListedRow;

/** An announcement in SQL: whole, as others refer to it, and what commitments show of it. */
public final class AnnouncementJson {

  private AnnouncementJson() {}

  /** The reference that everything in an announcement carries. */
  public static Field reference(String alias) {
    return Field.of(
        "announcement",
        ("json_build_object('id', %1$s.id, 'slug', %1$s.slug, 'headline', %1$s.headline,"
                + " 'announcedOn', %2$s)")
            .formatted(alias, announcedOn(alias)),
        Column.plain("announcement.id", alias + ".id"),
        Column.text("announcement.slug", alias + ".slug"),
        Column.text("announcement.headline", alias + ".headline"),
        Column.text("announcement.announcedOn", announcedOn(alias)));
  }

  /** The announcement itself in place of the reference: its own facts, people and sources. */
  public static Field expanded(String alias) {
    List<Field> fields = new ArrayList<>(facts(alias));
    fields.add(sources(alias + ".id"));
    fields.addAll(state(alias));
    return new Field("announcement", ListedRow.json(fields), reference(alias).columns());
  }

  static List<Field> facts(String alias) {
    String people = "from announcement_person x where x.announcement_id = " + alias + ".id";
    return List.of(
        Field.plain("id", alias + ".id"),
        Field.text("slug", alias + ".slug"),
        Field.text("headline", alias + ".headline"),
        Field.text("announcedOn", announcedOn(alias)),
        Field.text("place", alias + ".place"),
        Field.plain("country", alias + ".country"),
        Field.plain("region", alias + ".region"),
        Field.text("occasion", alias + ".occasion"),
        Field.of(
            "people",
            array(
                "json_build_object('name', x.name, 'office', x.office, 'organization',"
                    + " x.organization)",
                "x.position",
                people),
            Column.text("people", joined("x.name", "x.position", people))),
        RecordJson.records(alias + ".id"));
  }

  /** The day of an announcement, or of what it announces, as it was told. */
  public static String announcedOn(String alias) {
    return "announced_as(%1$s.announced_on, %1$s.announced_precision)".formatted(alias);
  }

  static String lastDay(String alias) {
    return "last_announced_day(%1$s.announced_on, %1$s.announced_precision)".formatted(alias);
  }

  /** The quarter of a day, in SQL; null where it is known by its year only. */
  public static String quarter(String alias) {
    return "case when %1$s.announced_precision <> 'YEAR' then to_char(%1$s.announced_on, 'YYYY\"-Q\"Q') end"
        .formatted(alias);
  }

  /** The month of a day, in SQL; null where it is known by its year only. */
  public static String month(String alias) {
    return "case when %1$s.announced_precision <> 'YEAR' then to_char(%1$s.announced_on, 'YYYY-MM') end"
        .formatted(alias);
  }

  static List<Field> state(String alias) {
    return List.of(
        Field.of(
            "retracted",
            "case when %1$s.retracted_at is not null then json_build_object('at', %2$s, 'reason', %1$s.retraction_reason) end"
                .formatted(alias, instant(alias + ".retracted_at")),
            Column.plain("retracted.at", instant(alias + ".retracted_at"))),
        Field.plain("revision", alias + ".revision"),
        Field.instant("updatedAt", alias + ".updated_at"));
  }

  /** All sources of an announcement. */
  public static Field sources(String announcementId) {
    String from =
        "from announcement_source r join source x on x.id = r.source_id where r.announcement_id = "
            + announcementId;
    return Field.of(
        "sources",
        array(source("x"), "r.position", from),
        Column.text(
            "sources",
            joined("concat_ws(': ', x.publisher, coalesce(x.url, x.title))", "r.position", from)),
        Column.plain("sources.id", joined("x.id::text", "r.position", from)));
  }

  /** How many announcements a source reports, and where they are listed. */
  public static Field reportedBy(String sourceId) {
    String count =
        "(select count(*) from announcement_source x where x.source_id = " + sourceId + ")";
    String details = "in_moment('/api/v1/announcements?sources.id=' || " + sourceId + ")";
    return Field.of(
        "announcements",
        "json_build_object('count', %s, 'details', %s)".formatted(count, details),
        Column.plain("announcements.count", count),
        Column.plain("announcements.details", details));
  }

  static String source(String alias) {
    return ("json_build_object('id', %1$s.id, 'publisher', %1$s.publisher, 'title', %1$s.title,"
            + " 'url', %1$s.url, 'publishedAt', %1$s.published_at, 'language', %1$s.language)")
        .formatted(alias);
  }

  /** Where the sources say it, from the table that holds the evidence of {@code owner}. */
  public static Field evidence(String table, String ownerId) {
    String rows = "from %1$s_evidence x %%s where x.%1$s_id = %2$s".formatted(table, ownerId);
    String from = rows.formatted("join source s on s.id = x.source_id");
    return Field.of(
        "evidence",
        array(
            "json_build_object('source', x.source_id, 'locator', x.locator)",
            "x.position",
            rows.formatted("")),
        Column.text(
            "evidence",
            joined(
                "concat_ws(', ', concat_ws(': ', s.publisher, coalesce(s.url, s.title)),"
                    + " x.locator)",
                "x.position",
                from)),
        Column.plain("evidence.source", joined("x.source_id::text", "x.position", from)),
        Column.text("evidence.locator", joined("coalesce(x.locator, '')", "x.position", from)));
  }

  /** Claims of all sources about the announcement's facts. */
  static Field claims(String announcementId) {
    String from = "from claim x where x.announcement_id = " + announcementId;
    return Field.of(
        "claims",
        array(
            "json_build_object('id', x.id, 'subject', x.subject, 'value', x.value, 'source',"
                + " x.source_id, 'preferred', x.preferred, 'reason', x.reason)",
            "x.position",
            from),
        Column.plain("claims", "(select count(*) " + from + ")"));
  }
}
