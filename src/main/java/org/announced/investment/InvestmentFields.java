package org.announced.investment;

import org.announced.commitment.CommitmentListings;
import org.announced.company.CompanyJson;
import org.announced.filter.Sql;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.site.SiteJson;

/** What is shown of an investment {@code i}. */
final class InvestmentFields {

  private static final String PURPOSES = "from investment_purpose x where x.investment_id = i.id";

  private InvestmentFields() {}

  static Field[] shown(Counting counting) {
    return new Field[] {
      CompanyJson.roles("investors", "investment_investor", "share", "x.investment_id = i.id"),
      Field.plain("undisclosedInvestors", "i.undisclosed_investors"),
      amount(),
      counting.amounts().field(),
      Field.of(
          "period",
          "case when i.period_start is not null or i.period_end is not null then"
              + " json_build_object('start', i.period_start, 'end', i.period_end) end",
          Column.text("period.start", "i.period_start"),
          Column.text("period.end", "i.period_end")),
      Field.plain("country", "i.country"),
      Field.plain("region", "i.region"),
      SiteJson.reference(),
      CompanyJson.roles("recipients", "investment_recipient", "", "x.investment_id = i.id"),
      CommitmentListings.tags("i"),
      CommitmentListings.build("i"),
      Field.text("estimatedBy", "i.estimated_by"),
      Field.plain("priceYear", "i.price_year"),
      Field.of(
          "purposes",
          Sql.array(
              "json_build_object('purpose', x.purpose, 'share', x.share)", "x.position", PURPOSES),
          Column.plain("purposes", Sql.joined("x.purpose", "x.position", PURPOSES)),
          Column.plain(
              "purposes.share", Sql.joined("coalesce(x.share::text, '')", "x.position", PURPOSES))),
      Field.plain("instrument", "i.instrument"),
      Field.plain("status", "i.status"),
      CommitmentListings.milestones("investment", "i"),
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
      CommitmentListings.evidence("investment", "i")
    };
  }

  /** As it was told: of a range no value, and of figures of one year those. */
  private static Field amount() {
    String value = "case when i.qualifier <> 'RANGE' then " + told("i.amount") + " end";
    String low = told("i.amount_low");
    String high = told("i.amount_high");
    String per = "case when i.amount_years is not null then 'YEAR' end";
    return Field.of(
        "amount",
        ("json_build_object('value', %s, 'currency', i.currency, 'qualifier', i.qualifier,"
                + " 'low', %s, 'high', %s, 'per', %s, 'statedAs', i.stated_as)")
            .formatted(value, low, high, per),
        Column.plain("amount.value", value),
        Column.plain("amount.currency", "i.currency"),
        Column.plain("amount.qualifier", "i.qualifier"),
        Column.plain("amount.low", low),
        Column.plain("amount.high", high),
        Column.plain("amount.per", per),
        Column.text("amount.statedAs", "i.stated_as"));
  }

  private static String told(String column) {
    return "trim_scale(case when i.amount_years is null then %1$s else %1$s / i.amount_years end)"
        .formatted(column);
  }
}
