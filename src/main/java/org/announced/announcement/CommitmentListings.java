package org.announced.announcement;

import org.announced.web.Column;
import org.announced.web.Comparison;
import org.announced.web.Field;
import org.announced.web.Listing;
import org.announced.web.Sql;
import org.springframework.stereotype.Component;

/** What the lists of all kinds of commitment have in common. */
@Component
public class CommitmentListings {

  private final AnnouncementFilters filters;

  CommitmentListings(AnnouncementFilters filters) {
    this.filters = filters;
  }

  /**
   * Begins the listing of something that belongs to an announcement: the reference, its expansion,
   * and the filters by announcement.
   */
  public Listing.Builder part(String name, String resource, String from, String alias) {
    String announcement = alias + ".announcement_id";
    return Listing.named(name, resource, from, alias)
        .join("join announcement a on a.id = " + announcement)
        .show(Field.plain("id", alias + ".id"), AnnouncementJson.reference("a"))
        .expand("announcement", AnnouncementJson.expanded("a"))
        .expand("sources", AnnouncementJson.sources("a.id"))
        .filter(
            filters.announcement(announcement),
            filters.announcedOn(alias + ".announced_on"),
            filters.source(announcement),
            filters.words(announcement),
            Comparison.instant("updatedAt", alias + ".updated_at", "Time of the last change."))
        .sortAlways("announcedOn", alias + ".announced_on", "date")
        .sortAlways("updatedAt", alias + ".updated_at", "timestamptz");
  }

  /**
   * Begins the listing of a commitment: a part that has a place, a status, a binding level and
   * purposes, in {@code table} and the tables named after it.
   */
  public Listing.Builder commitment(String name, String resource, String table, String alias) {
    return commitment(name, resource, table, alias, "");
  }

  /**
   * As {@link #commitment(String, String, String, String)}, with lateral joins beside the table.
   */
  public Listing.Builder commitment(
      String name, String resource, String table, String alias, String laterals) {
    return part(name, resource, table + " " + alias + laterals, alias)
        .filter(
            filters.country(alias + ".country", "Where it is to take effect."),
            filters.status(alias + ".status in (?)"),
            filters.bindingLevel(alias + ".binding_level in (?)"),
            filters.purpose(
                "%1$s.id in (select x.%2$s_id from %2$s_purpose x where x.purpose in (?))"
                    .formatted(alias, table)),
            filters.investor(alias + ".announcement_id"))
        .sort("country", alias + ".country", "text")
        .sort("status", rank(Status.values(), alias + ".status"), "integer")
        .sort("bindingLevel", rank(BindingLevel.values(), alias + ".binding_level"), "integer");
  }

  /** The place of a word in its ladder, lowest first. */
  private static String rank(Enum<?>[] ladder, String word) {
    return "array_position(array['"
        + String.join("', '", AnnouncementFilters.names(ladder))
        + "'], "
        + word
        + ")";
  }

  /** The members that close a commitment: purposes, how far, how firm, where it is said. */
  public static Field[] firmness(String table, String alias) {
    return new Field[] {
      purposes(table, alias),
      Field.plain("status", alias + ".status"),
      Field.plain("bindingLevel", alias + ".binding_level"),
      AnnouncementJson.evidence(table, alias + ".id")
    };
  }

  private static Field purposes(String table, String alias) {
    String from = "from %1$s_purpose x where x.%1$s_id = %2$s.id".formatted(table, alias);
    return Field.of(
        "purposes",
        Sql.array("json_build_object('purpose', x.purpose)", "x.position", from),
        Column.plain("purposes", Sql.joined("x.purpose", "x.position", from)));
  }

  /** The members that close every part of an announcement. */
  public static Field[] revision(String alias) {
    return new Field[] {
      Field.plain("revision", alias + ".revision"),
      Field.instant("updatedAt", alias + ".updated_at")
    };
  }

  /** Where the sources say it. */
  public static Field evidence(String table, String alias) {
    return AnnouncementJson.evidence(table, alias + ".id");
  }

  public AnnouncementFilters filters() {
    return filters;
  }
}
