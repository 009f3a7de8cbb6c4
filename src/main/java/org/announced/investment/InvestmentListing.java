package org.announced.investment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.AnnouncementPart;
import org.announced.announcement.CommitmentListings;
import org.announced.company.CompanyJson;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.money.Qualifier;
import org.announced.web.Choice;
import org.announced.web.Column;
import org.announced.web.Comparison;
import org.announced.web.Criterion;
import org.announced.web.Field;
import org.announced.web.Ids;
import org.announced.web.Listing;
import org.announced.web.Option;
import org.announced.web.PeriodOverlap;
import org.announced.web.Sql;
import org.announced.web.Truth;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How investments are read, with amounts normalised to one currency. */
@Component
@Order(1)
public class InvestmentListing implements AnnouncementPart {

  static final String DEFAULT_CURRENCY = "USD";
  private static final String INVESTORS =
      "i.id in (select x.investment_id from investment_investor x where x.company_id in (?))";
  private static final String PURPOSES = "from investment_purpose x where x.investment_id = i.id";

  private static final List<String> REASONS =
      List.of(
          "RETRACTED",
          "CANCELLED",
          "SHELVED",
          "RESTATED",
          "SUPERSEDED",
          "UNCONVERTED",
          "INSTRUMENT");
  private static final Option PHASING =
      new Option(
          "phasing",
          "In which years of 'group' an amount stands: all of it in that of its announcement, or"
              + " evenly over its period, which is derived. It restricts nothing.",
          "SPREAD",
          AnnouncementFilters.names(Phasing.values()),
          word -> AnnouncementFilters.names(Phasing.values()));

  private final CommitmentListings commitments;
  private final Currencies currencies;
  private final Relations relations;
  private final RatesOn ratesOn;
  private final AskedGroup group;
  private final UnallocatedKinds unallocated = new UnallocatedKinds();
  private final Currency dollars;
  private final Listing inDollars;

  InvestmentListing(
      CommitmentListings commitments,
      Currencies currencies,
      Relations relations,
      RatesOn ratesOn,
      AskedGroup group) {
    this.commitments = commitments;
    this.currencies = currencies;
    this.relations = relations;
    this.ratesOn = ratesOn;
    this.group = group;
    this.dollars = currencies.find(DEFAULT_CURRENCY).orElseThrow();
    Normalization amounts = Normalization.stored(dollars);
    this.inDollars = in(amounts, Share.whole(amounts));
  }

  @Override
  public String member() {
    return "investments";
  }

  @Override
  public Listing listing() {
    return inDollars;
  }

  /**
   * What a request asks for.
   *
   * @param amounts how its amounts are brought to one currency
   */
  public record Asked(Listing listing, Normalization amounts) {}

  /** What a request without parameters asks for. */
  public Asked asked() {
    return new Asked(inDollars, Normalization.stored(dollars));
  }

  /**
   * The listing that a request asks for, with what its parameters make of amounts. A parameter that
   * is at fault counts as left out here, and is reported with the other faults when filters are
   * read.
   */
  public Asked asked(HttpServletRequest request) {
    var currency =
        currencies
            .find(Objects.requireNonNullElse(request.getParameter("currency"), DEFAULT_CURRENCY))
            .orElse(dollars);
    var ratesOn = Optional.ofNullable(request.getParameter("ratesOn")).flatMap(this.ratesOn::day);
    var amounts =
        currency.equals(dollars) && ratesOn.isEmpty()
            ? Normalization.stored(dollars)
            : Normalization.to(currency, ratesOn.orElse(null));
    return new Asked(in(amounts, share(request, amounts)), amounts);
  }

  private Share share(HttpServletRequest request, Normalization amounts) {
    var kinds = unallocated.read(request.getParameter(unallocated.name()));
    if (!kinds.isEmpty()) {
      return Share.unallocated(amounts, kinds);
    }
    var phasing =
        Phasing.SPREAD.name().equals(request.getParameter("phasing"))
            ? Phasing.SPREAD
            : Phasing.LUMP;
    var asked = request.getParameter(group.name());
    return asked == null ? Share.whole(amounts) : Share.of(amounts, group.read(asked), phasing);
  }

  private Listing in(Normalization normalization, Share share) {
    var counting = new Counting(normalization, share);
    AnnouncementFilters filters = commitments.filters();
    return commitments
        .commitment(
            "investments",
            "Investment",
            "investment",
            "i",
            normalization.lateral() + share.lateral())
        .show(
            CompanyJson.roles(
                "investors", "investment_investor", "share", "x.investment_id = i.id"),
            Field.plain("undisclosedInvestors", "i.undisclosed_investors"),
            amount(),
            normalization.field(),
            Field.of(
                "period",
                "case when i.period_start is not null or i.period_end is not null then"
                    + " json_build_object('start', i.period_start, 'end', i.period_end) end",
                Column.plain("period.start", "i.period_start"),
                Column.plain("period.end", "i.period_end")),
            Field.plain("country", "i.country"),
            Field.of(
                "purposes",
                Sql.array(
                    "json_build_object('purpose', x.purpose, 'share', x.share)",
                    "x.position",
                    PURPOSES),
                Column.plain("purposes", Sql.joined("x.purpose", "x.position", PURPOSES)),
                Column.plain(
                    "purposes.share",
                    Sql.joined("coalesce(x.share::text, '')", "x.position", PURPOSES))),
            Field.plain("instrument", "i.instrument"),
            Field.plain("status", "i.status"),
            Field.plain("bindingLevel", "i.binding_level"),
            Field.of(
                "relation",
                "case when i.relation is not null then json_build_object('kind', i.relation,"
                    + " 'investment', i.related_investment_id, 'increment', trim_scale(i.increment)) end",
                Column.plain("relation.kind", "i.relation"),
                Column.plain("relation.investment", "i.related_investment_id"),
                Column.plain("relation.increment", "trim_scale(i.increment)")),
            Field.plain("counted", counting.counted()),
            Field.plain("excluded", counting.excluded()),
            counting.contribution(),
            counting.parts(),
            CommitmentListings.evidence("investment", "i"))
        .show(CommitmentListings.revision("i"))
        .filter(
            filters.company(INVESTORS, "A company that invests."),
            filters.investorBy(INVESTORS, "A company that invests."),
            Choice.word(
                "instrument",
                "i.instrument in (?)",
                "Kind of money.",
                AnnouncementFilters.names(Instrument.values())),
            Comparison.number(
                "amount",
                normalization.point(),
                "Amount in units of 'currency' (not cents), normalised where it was announced in"
                    + " another one. Undisclosed amounts meet no comparison.",
                "10000000000"),
            Choice.existing(
                "amount.currency",
                "i.currency in (?)",
                null,
                "Currency in which the amount was announced, ISO 4217.",
                "USD",
                code -> currencies.find(code).map(Currency::code).orElse(null),
                currencies::nearest),
            Choice.word(
                "amount.qualifier",
                "i.qualifier in (?)",
                "How exactly the amount was stated.",
                AnnouncementFilters.names(Qualifier.values())),
            new Option(
                "currency",
                "Currency of the normalised amounts and of the amount filter, ISO 4217; USD when"
                    + " left out. It restricts nothing.",
                "JPY",
                currencies.list().stream().map(Currency::code).toList(),
                currencies::nearest),
            new PeriodOverlap(
                "period", "i.period_days", "Overlaps with the period in which it is spent."),
            new Truth("counted", counting.counted(), "Whether it enters the default total."),
            Choice.word(
                    "excluded",
                    counting.excluded() + " in (?)",
                    "Why it does not enter the default total; null for those that do.",
                    REASONS)
                .orMissing(counting.counted()),
            Choice.word(
                    "relation",
                    "i.relation in (?)",
                    "What it is to another investment; null for those that stand alone.",
                    AnnouncementFilters.names(Relation.Kind.values()))
                .orMissing("i.relation is null"),
            investment(
                "relation.investment",
                "i.related_investment_id in (?)",
                "The one that it relates to."),
            investment(
                "partOf",
                "(i.under_as = 'PART_OF' and i.under_id in (?))",
                "The umbrella that it is a standing part of, also by having been a part of what that"
                    + " one took the place of."),
            new Truth(
                "exceeded",
                normalization.excess() + " is not null",
                "Whether it is an umbrella whose parts add up to more than it."),
            unallocated,
            ratesOn,
            PHASING,
            group)
        .sort("contribution", share.point(), "numeric")
        .sort("amount", normalization.point(), "numeric")
        .sort("instrument", "i.instrument", "text")
        .build();
  }

  private Criterion investment(String name, String condition, String description) {
    return Choice.existing(
        name,
        condition,
        null,
        description + " By id.",
        "019d5336-e600-7005-8000-000000000001",
        id -> Ids.find(id).filter(relations::isKnown).orElse(null),
        id -> List.of());
  }

  private static Field amount() {
    return Field.of(
        "amount",
        "json_build_object('value', trim_scale(i.amount), 'currency', i.currency, 'qualifier',"
            + " i.qualifier, 'low', trim_scale(i.amount_low), 'high', trim_scale(i.amount_high),"
            + " 'statedAs', i.stated_as)",
        Column.plain("amount.value", "trim_scale(i.amount)"),
        Column.plain("amount.currency", "i.currency"),
        Column.plain("amount.qualifier", "i.qualifier"),
        Column.plain("amount.low", "trim_scale(i.amount_low)"),
        Column.plain("amount.high", "trim_scale(i.amount_high)"),
        Column.text("amount.statedAs", "i.stated_as"));
  }
}
