package org.announced.investment;

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
import org.announced.web.Field;
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

  private final CommitmentListings commitments;
  private final Currencies currencies;
  private final Listing inDollars;

  InvestmentListing(CommitmentListings commitments, Currencies currencies) {
    this.commitments = commitments;
    this.currencies = currencies;
    this.inDollars = in(Normalization.stored());
  }

  @Override
  public String member() {
    return "investments";
  }

  @Override
  public Listing listing() {
    return inDollars;
  }

  /** The listing with amounts normalised to a currency; in US dollars when there is no such one. */
  Listing in(String currency) {
    return currency.equals(DEFAULT_CURRENCY)
        ? inDollars
        : currencies.find(currency).map(c -> in(Normalization.to(c))).orElse(inDollars);
  }

  private Listing in(Normalization normalization) {
    AnnouncementFilters filters = commitments.filters();
    return commitments
        .commitment("investments", "Investment", "investment", "i", normalization.lateral())
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
                    + " 'investment', i.related_investment_id) end",
                Column.plain("relation.kind", "i.relation"),
                Column.plain("relation.investment", "i.related_investment_id")),
            Field.plain("counted", Counting.COUNTED),
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
            new Truth("counted", Counting.COUNTED, "Whether it enters the default total."))
        .sort("amount", normalization.point(), "numeric")
        .sort("instrument", "i.instrument", "text")
        .build();
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
