package org.announced.capacity;

import java.util.List;
import java.util.stream.Collectors;
import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementPart;
import org.announced.commitment.CommitmentListings;
import org.announced.commitment.Counted;
import org.announced.commitment.FigureSql;
import org.announced.commitment.Grouping;
import org.announced.company.CompanyJson;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.filter.Sql;
import org.announced.http.RequestHead;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;
import org.announced.money.StatedBounds;
import org.announced.site.SiteJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How capacity is read. */
@Component
@Order(4)
class CapacityListing implements AnnouncementPart {

  /** What it comes to in the end, its levels included. */
  private static final LookupJoin WHOLE =
      new LookupJoin(
          "whole",
          " cross join lateral capacity_whole(k.id, k.power_mw, k.accelerators, k.due_by) as whole");

  private static final List<FigureSql> ALL =
      List.of(
          FigureSql.whole(new StatedBounds("whole.power", "k.qualifier", 3)),
          FigureSql.whole(new StatedBounds("whole.accelerators", "k.qualifier", 0)));

  private static final String PHASES = "from capacity_phase x where x.capacity_id = k.id";
  private static final String OWNERS = "capacity_owner x where x.capacity_id = %s";
  private static final String USERS = "capacity_user x where x.capacity_id = %s";

  /** Companies in any role, where {@code ?} stands. */
  private static final String PARTIES =
      "k.id in (select y.id from capacity y where y.operator_id in (?)"
          + " union all select x.capacity_id from capacity_owner x where x.company_id in (?)"
          + " union all select x.capacity_id from capacity_user x where x.company_id in (?))";

  private final CommitmentListings commitments;
  private final JdbcClient jdbc;
  private final Listing listing;

  CapacityListing(CommitmentListings commitments, JdbcClient jdbc) {
    this.commitments = commitments;
    this.jdbc = jdbc;
    this.listing = showing(List.of(WHOLE), ALL);
  }

  @Override
  public Listing listing(RequestHead request) {
    return AddedIn.of(request)
        .map(added -> showing(List.of(WHOLE, added.join()), added.figures()))
        .orElse(listing);
  }

  private Listing showing(List<LookupJoin> lookups, List<FigureSql> contribution) {
    AnnouncementFilters filters = commitments.filters();
    String laterals = lookups.stream().map(LookupJoin::sql).collect(Collectors.joining());
    return commitments
        .commitment("capacities", "Capacity", "capacity", "k", laterals)
        .lookups(lookups)
        .join(
            new LookupJoin("operator", "left join company operator on operator.id = k.operator_id"))
        .join(CommitmentListings.site("k"))
        .filter(commitments.atSite("k"))
        .located(SiteJson.geometry(SiteJson.ALIAS), "k.site_id is not null")
        .show(
            CompanyJson.role("operator", "operator"),
            CompanyJson.roles("owners", "capacity_owner", "", "x.capacity_id = k.id"),
            CompanyJson.roles("users", "capacity_user", "", "x.capacity_id = k.id"),
            phases(),
            Field.number("powerMegawatts", "k.power_mw"),
            Field.plain("powerBasis", "k.power_basis"),
            Field.plain("accelerators", "k.accelerators"),
            Field.text("chip", "k.chip"),
            Field.plain("qualifier", "k.qualifier"),
            Field.plain("country", "k.country"),
            Field.plain("region", "k.region"),
            SiteJson.reference(),
            CommitmentListings.build("k"),
            Field.text("by", "k.due_by"))
        .show(
            CommitmentListings.firmness(
                "capacity",
                "k",
                new Counted("k")
                    .contribution(List.of("powerMegawatts", "accelerators"), contribution)))
        .show(CommitmentListings.revision("k"))
        .filter(
            filters.company(PARTIES, "A company that will run, own or use it."),
            filters.role("operator", "k.operator_id", "The company that will run it."),
            filters.oneOf("owner", OWNERS.formatted("k.id"), "A company that will own it."),
            filters.oneOf("user", USERS.formatted("k.id"), "A company that will use it."),
            ChoiceFilter.word(
                    "powerBasis",
                    "k.power_basis in (?)",
                    "Of what the power is; null for those without a stated power.",
                    AnnouncementFilters.names(PowerBasis.values()))
                .orMissing("k.power_basis is null"),
            ChoiceFilter.existing(
                "chip",
                "k.chip in (?)",
                "k.chip is null",
                "The accelerator, as it is written; null where it is not said.",
                "NVIDIA GB300",
                this::chip,
                this::chipsLike),
            CommitmentListings.buildFilter("k"),
            ComparisonFilter.number(
                "powerMegawatts",
                "whole.power",
                "Power in megawatts, of the whole, which is the last level where only levels are"
                    + " told.",
                "1000"),
            ComparisonFilter.number(
                "accelerators",
                "whole.accelerators",
                "Number of accelerators, of the whole as powerMegawatts.",
                "100000"),
            ComparisonFilter.day(
                "by",
                "(upper(days_of(whole.due_by)) - 1)",
                "Last day by which all of it runs; a year counts to its last day."),
            CommitmentListings.grouping(
                "capacity",
                "k",
                commitments.companies("owner", OWNERS),
                commitments.companies("user", USERS),
                commitments.byTag("capacity"),
                commitments.byDataset("capacity"),
                Grouping.GroupingKey.year("by", "x.year")
                    .in("capacity_addition x where x.capacity_id = %s")
                    .withRowsOfNone()))
        .sort("powerMegawatts", "whole.power", "numeric")
        .sort("accelerators", "whole.accelerators", "bigint")
        .sort("by", "whole.due_by", "text")
        .build();
  }

  private static Field phases() {
    return Field.of(
        "phases",
        Sql.array(
            "json_build_object('by', x.due_by, 'powerMegawatts', trim_scale(x.power_mw),"
                + " 'accelerators', x.accelerators)",
            "x.position",
            PHASES),
        Column.text("phases.by", Sql.joined("x.due_by", "x.position", PHASES)),
        ofEach("powerMegawatts", "trim_scale(x.power_mw)"),
        ofEach("accelerators", "x.accelerators"));
  }

  private static Column ofEach(String member, String sql) {
    return Column.plain(
        "phases." + member, Sql.joined("coalesce(" + sql + "::text, '')", "x.position", PHASES));
  }

  @Override
  public String member() {
    return "capacities";
  }

  @Override
  public Listing listing() {
    return listing;
  }

  private @Nullable String chip(String text) {
    return jdbc.sql("select chip from capacity where chip = ? limit 1")
        .param(text)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private List<String> chipsLike(String text) {
    return jdbc.sql(
            "select chip from (select distinct chip from capacity where chip is not null) as known"
                + " order by similarity(folded(chip), folded(?)) desc, chip limit 5")
        .param(text)
        .query(String.class)
        .list();
  }
}
