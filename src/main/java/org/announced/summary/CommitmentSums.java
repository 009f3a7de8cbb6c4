package org.announced.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.announced.commitment.Grouping;
import org.announced.listing.Column;
import org.announced.listing.Listing;
import org.announced.place.Countries;
import org.announced.place.Country;
import org.springframework.stereotype.Component;

/**
 * What sums of commitments have in common that are no money. What is in several groups is in each
 * of them in full, unless its figures are divided.
 */
@Component
public class CommitmentSums {

  private final Countries countries;
  private final Names names;
  private final Naming regions;

  CommitmentSums(Countries countries, Names names) {
    this.countries = countries;
    this.names = names;
    this.regions = new RegionNaming(countries).naming();
  }

  /**
   * Describes the sums of a list.
   *
   * @param measures what is shown of totals and groups
   * @param ofExcluded what is shown of rows that are not counted
   * @param carried by name, SQL of what the keys and measures need of a row
   */
  public Description describe(
      Listing listing,
      List<Measure> measures,
      String leading,
      List<String> ofExcluded,
      Map<String, String> carried,
      List<GroupKey> keys) {
    return describe(listing, measures, leading, ofExcluded, carried, keys, DividedFigures.NONE);
  }

  /**
   * The same of what is divided by one of its keys.
   *
   * @param carried the wholes of the figures that are divided among them
   */
  public Description describe(
      Listing listing,
      List<Measure> measures,
      String leading,
      List<String> ofExcluded,
      Map<String, String> carried,
      List<GroupKey> keys,
      DividedFigures figures) {
    Grouping grouping =
        (Grouping) Objects.requireNonNull(listing.criteria().get("group"), listing.name());
    CommitmentRows rows = new CommitmentRows(grouping, figures);
    List<String> shown = measures.stream().map(Measure::name).toList();
    List<Measure> all = new ArrayList<>(measures);
    all.add(Measure.of("overlapping", "count(*) filter (where p.overlapping)"));
    return new Description(
        listing.without(List.of(grouping.name())),
        keys,
        all,
        leading,
        rows.columns(listing.alias(), carried),
        column(listing, "excluded"),
        List.of("RETRACTED", "CANCELLED", "SHELVED"),
        grouped -> rows.slices(grouped, shown, ofExcluded),
        (link, reason) -> link.standing(List.of(reason)),
        Map.of(),
        outcome -> Map.of("overlapping", outcome.any("overlapping")),
        outcome -> List.of());
  }

  /** The SQL of what a list shows in a column. */
  public static String column(Listing listing, String name) {
    return listing.fields().values().stream()
        .flatMap(field -> field.columns().stream())
        .filter(column -> column.name().equals(name))
        .map(Column::sql)
        .findFirst()
        .orElseThrow();
  }

  /** Divides by the country in which something is to take effect. */
  public GroupKey country(String description) {
    return GroupKey.word("country", "p.country", description)
        .shownAs(
            Naming.codes("country", code -> countries.find(code).map(Country::name).orElse(code)));
  }

  /** Divides by the region in which something is to take effect, in whatever country. */
  public GroupKey region(String description) {
    return GroupKey.word("region", "p.region", description).shownAs(regions);
  }

  /** Divides by the site that something stands on. */
  public GroupKey site() {
    return GroupKey.word("site", "p.site::text", "The site that it stands on. Its slug.")
        .shownAs(names.ofSites());
  }

  /** Divides by each company that acts; a row with several of them is in several groups. */
  public GroupKey company(String description) {
    return companies("company", description);
  }

  /** The same by those in one of several roles. */
  public GroupKey companies(String name, String description) {
    return GroupKey.word(name, "p.\"" + name + "\"::text", description + " Its slug.")
        .shownAs(names.ofCompanies())
        .split();
  }

  /** A company that the list has a filter for. */
  public GroupKey role(String name, String column, String description) {
    return GroupKey.word(name, column + "::text", description + " Its slug.")
        .shownAs(names.ofCompanies());
  }

  /**
   * Divides by a list of which each row may have several values; such a row is in several groups.
   */
  public static GroupKey split(String name, String description) {
    return GroupKey.word(name, "p.\"" + name + "\"", description).split();
  }

  /** These keys, and by what all of them can be grouped besides. */
  public List<GroupKey> keys(GroupKey... own) {
    return Stream.concat(
            Stream.of(own),
            Stream.of(
                split("quarter", "Of the announcement.").inTime(),
                split("month", "Of the announcement.").inTime(),
                split("purpose", "What it is for."),
                split("tag", "A tag."),
                split("dataset", "A data set that has a row of its announcement."),
                GroupKey.word("status", "p.status", "How far it has come."),
                GroupKey.word("bindingLevel", "p.binding_level", "How firm it is."),
                GroupKey.word("announcement", "p.announcement_id::text", "Its slug.")
                    .shownAs(names.ofAnnouncements())))
        .toList();
  }

  /** How many rows there are. */
  public static Measure rows(String name) {
    return Measure.of(name, "count(*)");
  }

  /** How many announcements the rows are in. */
  public static Measure announcements() {
    return Measure.announcements("announcements", "true");
  }

  /**
   * Low, point and high of a figure, and of how many there is no upper bound.
   *
   * @param prefix of the measures' names: empty, or ends with a point
   * @param column of the carried point, beside which stand those of the bounds
   * @param where which rows it is of
   */
  public static List<Measure> figure(String prefix, String column, String where) {
    String unbounded = prefix + "unbounded";
    String sum = "sum(p." + column + "%s) filter (where " + where + ")";
    return List.of(
        Measure.of(prefix + "low", sum.formatted("_low")),
        Measure.of(prefix + "point", sum.formatted("")),
        new Measure(prefix + "high", sum.formatted("_high"), unbounded),
        Measure.of(
            unbounded,
            "count(*) filter (where %1$s and p.%2$s is not null and p.%2$s_high is null)"
                .formatted(where, column)));
  }
}
