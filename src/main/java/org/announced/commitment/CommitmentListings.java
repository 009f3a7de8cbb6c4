package org.announced.commitment;

import java.util.ArrayList;
import java.util.List;
import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementJson;
import org.announced.announcement.BindingLevel;
import org.announced.announcement.Purpose;
import org.announced.announcement.SourceFilters;
import org.announced.announcement.Status;
import org.announced.company.CompanyReferences;
import org.announced.dataset.DatasetFilter;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.filter.Criterion;
import org.announced.filter.Sql;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.announced.site.SiteFilters;
import org.announced.site.SiteJson;
import org.announced.tag.TagFilters;
import org.springframework.stereotype.Component;

/** What the lists of all kinds of commitment have in common. */
@Component
public class CommitmentListings {

  private final AnnouncementFilters filters;
  private final SourceFilters sources;
  private final CompanyReferences references;
  private final SiteFilters sites;
  private final TagFilters tags;
  private final DatasetFilter datasets;

  CommitmentListings(
      AnnouncementFilters filters,
      SourceFilters sources,
      CompanyReferences references,
      SiteFilters sites,
      TagFilters tags,
      DatasetFilter datasets) {
    this.filters = filters;
    this.sources = sources;
    this.references = references;
    this.sites = sites;
    this.tags = tags;
    this.datasets = datasets;
  }

  /** The site that a commitment stands on. */
  public static LookupJoin site(String alias) {
    return SiteJson.join(alias + ".site_id");
  }

  /** Filters by the site that a commitment stands on, and by what is near it. */
  public Criterion[] atSite(String alias) {
    String column = alias + ".site_id";
    return new Criterion[] {sites.site(column), sites.near(column)};
  }

  /**
   * Begins the listing of something that belongs to an announcement: the reference, its expansion,
   * and the filters by announcement.
   */
  public Listing.Builder part(String name, String resource, String from, String alias) {
    String announcement = alias + ".announcement_id";
    return Listing.named(name, resource, from, alias)
        .join(new LookupJoin("a", "join announcement a on a.id = " + announcement))
        .show(Field.plain("id", alias + ".id"), AnnouncementJson.reference("a"))
        .expand("announcement", AnnouncementJson.expanded("a"))
        .expand("sources", AnnouncementJson.sources("a.id"))
        .filter(
            filters.announcement(announcement),
            filters.announcedOn(alias),
            sources.source(announcement),
            filters.dataset(announcement),
            filters.words(announcement),
            ComparisonFilter.instant(
                "updatedAt", alias + ".updated_at", "Time of the last change."))
        .sortAlways("announcedOn", alias + ".announced_on", "date")
        .thenBy(alias + ".announced_precision", "text")
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
            filters.region(alias + ".region", "Region in which it is to take effect."),
            filters.status(alias + ".status in (?)"),
            filters.bindingLevel(alias + ".binding_level in (?)"),
            filters.purpose(
                "%1$s.id in (select x.%2$s_id from %2$s_purpose x where x.purpose in (?))"
                    .formatted(alias, table)),
            filters.investor(alias + ".announcement_id"),
            filters.recipient(alias + ".announcement_id"),
            filters.tag(alias + ".tags"))
        .filter(new Counted(alias).filters())
        .sort("country", alias + ".country", "text")
        .sort("region", alias + ".region", "text")
        .sort("status", rank(Status.values(), alias + ".status"), "integer")
        .sort("bindingLevel", rank(BindingLevel.values(), alias + ".binding_level"), "integer");
  }

  /** The filter by site of what never stands on one, so that every list of commitments has it. */
  public Criterion atNoSite() {
    return sites
        .site("null::uuid in (?)", "Where it stands: none of these does. Null for all of them.")
        .orMissing("true");
  }

  /** The place of a word in its ladder, lowest first. */
  private static String rank(Enum<?>[] ladder, String word) {
    return "array_position(array['"
        + String.join("', '", AnnouncementFilters.names(ladder))
        + "'], "
        + word
        + ")";
  }

  /**
   * The members that close a commitment: purposes, tags, how far, how firm, whether it counts,
   * where it is said.
   *
   * @param contribution what it adds to totals besides itself, if anything
   */
  public static Field[] firmness(String table, String alias, Field... contribution) {
    List<Field> fields = new ArrayList<>();
    fields.add(purposes(table, alias));
    fields.add(tags(alias));
    fields.add(Field.plain("status", alias + ".status"));
    fields.add(MilestoneFields.shown(table, alias));
    fields.add(Field.plain("bindingLevel", alias + ".binding_level"));
    fields.addAll(List.of(new Counted(alias).fields()));
    fields.addAll(List.of(contribution));
    fields.add(evidence(table, alias));
    return fields.toArray(Field[]::new);
  }

  private static Field purposes(String table, String alias) {
    String from = "from %1$s_purpose x where x.%1$s_id = %2$s.id".formatted(table, alias);
    return Field.of(
        "purposes",
        Sql.array("json_build_object('purpose', x.purpose)", "x.position", from),
        Column.plain("purposes", Sql.joined("x.purpose", "x.position", from)));
  }

  /** The tags of a commitment, in the order told. */
  public static Field tags(String alias) {
    String from = "from unnest(" + alias + ".tags) with ordinality as x (tag, position)";
    return Field.of(
        "tags",
        "array_to_json(" + alias + ".tags)",
        Column.text("tags", Sql.joined("x.tag", "x.position", from)));
  }

  /** What is done to a facility. */
  public static Field build(String alias) {
    return Field.plain("build", alias + ".build");
  }

  /** A filter by what is done to a facility. */
  public static Criterion buildFilter(String alias) {
    return ChoiceFilter.word(
            "build",
            alias + ".build in (?)",
            "What is done to a facility; null where it is not said.",
            AnnouncementFilters.names(Build.values()))
        .orMissing(alias + ".build is null");
  }

  /**
   * A filter by the group of a summary that a commitment is in: {@code purpose}, {@code year},
   * {@code quarter}, {@code month}, and what else it is divided by.
   */
  public static Grouping grouping(String table, String alias, Grouping.GroupingKey... more) {
    List<Grouping.GroupingKey> keys = new ArrayList<>(List.of(more));
    keys.add(
        Grouping.GroupingKey.word(
            "purpose",
            "%1$s_purpose x where x.%1$s_id = %%s".formatted(table),
            "x.purpose",
            AnnouncementFilters.names(Purpose.values())));
    keys.add(Grouping.GroupingKey.year("year", "to_char(" + alias + ".announced_on, 'YYYY')"));
    keys.add(Grouping.GroupingKey.quarter("quarter", AnnouncementJson.quarter(alias)));
    keys.add(Grouping.GroupingKey.month("month", AnnouncementJson.month(alias)));
    return new Grouping(keys, alias + ".id");
  }

  /**
   * Divides commitments by company.
   *
   * @param from as in {@link Grouping.GroupingKey}; the rows have a {@code company_id}
   */
  public Grouping.GroupingKey companies(String from) {
    return companies("company", from);
  }

  /** The same, by companies in one of several roles. */
  public Grouping.GroupingKey companies(String name, String from) {
    return new Grouping.GroupingKey(
        name,
        from,
        "x.company_id",
        "the slug or id of a company",
        ref -> references.current(ref).orElse(null));
  }

  /** When it had come how far. */
  public static Field milestones(String table, String alias) {
    return MilestoneFields.shown(table, alias);
  }

  /** Divides commitments by tag. */
  public Grouping.GroupingKey byTag(String table) {
    return new Grouping.GroupingKey(
        "tag",
        "unnest((select y.tags from " + table + " y where y.id = %s)) as x (tag) where true",
        "x.tag",
        "a tag",
        tags::find);
  }

  /** Divides commitments by the data sets that have rows of their announcements. */
  public Grouping.GroupingKey byDataset(String table) {
    return new Grouping.GroupingKey(
        "dataset",
        "announcement_record x where x.announcement_id ="
            + (" (select y.announcement_id from " + table + " y where y.id = %s)"),
        "x.dataset",
        "the name of a data set",
        datasets::find);
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

  /** The filters of which every list of commitments has some. */
  public AnnouncementFilters filters() {
    return filters;
  }
}
