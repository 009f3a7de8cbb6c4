package org.announced.investment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.announced.announcement.AnnouncementFilters;
import org.announced.commitment.CommitmentListings;
import org.announced.filter.BooleanFilter;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.filter.Criterion;
import org.announced.filter.Option;
import org.announced.filter.PeriodFilter;
import org.announced.filter.RelatedOption;
import org.announced.http.Ids;
import org.announced.http.RequestHead;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.money.Qualifier;
import org.announced.problem.FaultCode;
import org.springframework.stereotype.Component;

/** By what investments {@code i} are filtered, and what shapes their amounts. */
@Component
class InvestmentFilters {

  private static final String RECIPIENTS =
      "i.id in (select x.investment_id from investment_recipient x where x.company_id in (?))";

  private static final String INVESTORS =
      "i.id in (select x.investment_id from investment_investor x where x.company_id in (?))";

  /** Why an investment may add nothing to a total; the first that holds is told. */
  static final List<String> REASONS =
      List.of(
          "RETRACTED",
          "CANCELLED",
          "SHELVED",
          "RESTATED",
          "SUPERSEDED",
          "ESTIMATED",
          "INSTRUMENT",
          "UNCONVERTED");

  private static final Option PHASING =
      new Option(
          "phasing",
          "In which years of 'group' an amount stands: all of it in that of its announcement, or"
              + " evenly over its period, which is derived. It restricts nothing.",
          "SPREAD",
          AnnouncementFilters.names(Share.Phasing.values()),
          word -> AnnouncementFilters.names(Share.Phasing.values()),
          FaultCode.UNKNOWN_VALUE);

  private static final RelatedOption STOPPED =
      new RelatedOption(
          new Option(
              "stopped",
              "Whether amounts that were shelved or cancelled enter totals as well, as they would"
                  + " if nothing had been; exclude when left out. It restricts nothing.",
              "include",
              EstimateFilters.WHETHER,
              word -> EstimateFilters.WHETHER,
              FaultCode.UNKNOWN_VALUE));

  private final AnnouncementFilters filters;
  private final Currencies currencies;
  private final Relations relations;
  private final RatesOn ratesOn;
  private final AskedGroup group;
  private final EstimateFilters estimates;
  private final UnallocatedKinds unallocated = new UnallocatedKinds();

  InvestmentFilters(
      AnnouncementFilters filters,
      Currencies currencies,
      Relations relations,
      RatesOn ratesOn,
      AskedGroup group,
      EstimateFilters estimates) {
    this.filters = filters;
    this.currencies = currencies;
    this.relations = relations;
    this.ratesOn = ratesOn;
    this.group = group;
    this.estimates = estimates;
  }

  /** The day whose rates convert all amounts; empty when none is asked for, or it is at fault. */
  Optional<LocalDate> ratesOn(RequestHead request) {
    return Optional.ofNullable(request.parameter(ratesOn.name())).flatMap(ratesOn::day);
  }

  /** Whether what was shelved or cancelled enters the total that a request is about. */
  static boolean withStopped(RequestHead request) {
    return "include".equals(request.parameter(STOPPED.name()));
  }

  /** The share of each investment that a request is about; what is at fault counts as left out. */
  Share share(RequestHead request, Normalization amounts) {
    var kinds = unallocated.read(request.parameter(unallocated.name()));
    if (!kinds.isEmpty()) {
      return Share.unallocated(amounts, kinds);
    }
    var phasing =
        Share.Phasing.SPREAD.name().equals(request.parameter("phasing"))
            ? Share.Phasing.SPREAD
            : Share.Phasing.LUMP;
    var asked = request.parameter(group.name());
    return asked == null ? Share.whole(amounts) : Share.of(amounts, group.read(asked), phasing);
  }

  Criterion[] of(Counting counting) {
    return Stream.concat(Stream.of(others(counting)), estimates.all().stream())
        .toArray(Criterion[]::new);
  }

  private Criterion[] others(Counting counting) {
    return new Criterion[] {
      filters.company(
          "i.id in (select x.investment_id from investment_investor x where x.company_id in (?) union all"
              + " select y.investment_id from investment_recipient y where y.company_id in (?))",
          "A company that invests, or gets the money."),
      filters.investorBy(INVESTORS, "A company that invests."),
      filters.recipientBy(RECIPIENTS, "A company that gets the money."),
      CommitmentListings.buildFilter("i"),
      ChoiceFilter.word(
          "instrument",
          "i.instrument in (?)",
          "Kind of money.",
          AnnouncementFilters.names(Instrument.values())),
      ComparisonFilter.number(
          "amount",
          counting.amounts().point(),
          "Amount in units of 'currency' (not cents), normalised where it was announced in"
              + " another one. Undisclosed amounts meet no comparison.",
          "10000000000"),
      currencies
          .criterion(
              "amount.currency",
              "i.currency",
              "Currency in which the amount was announced, ISO 4217; one that ended as well. Null"
                  + " where no figure was told.",
              "USD")
          .orMissing("i.currency is null"),
      ChoiceFilter.word(
          "amount.qualifier",
          "i.qualifier in (?)",
          "How exactly the amount was stated.",
          AnnouncementFilters.names(Qualifier.values())),
      new Option(
          "currency",
          "Currency of the normalised amounts and of the amount filter, one in use of ISO 4217;"
              + " USD when left out. It restricts nothing.",
          "JPY",
          currencies.listInUse().stream().map(Currency::code).toList(),
          currencies::nearest,
          FaultCode.UNKNOWN_CURRENCY),
      new PeriodFilter("period", "i.period_days", "Overlaps with the period in which it is spent."),
      new BooleanFilter("counted", counting.counted(), "Whether it enters the default total."),
      ChoiceFilter.word(
              "excluded",
              counting.excluded() + " in (?)",
              "Why it does not enter the default total; null for those that do.",
              REASONS)
          .orMissing(counting.counted()),
      ChoiceFilter.word(
              "relation",
              "i.relation in (?)",
              "What it is to another investment; null for those that stand alone.",
              AnnouncementFilters.names(Relation.RelationKind.values()))
          .orMissing("i.relation is null"),
      investment(
          "relation.investment", "i.related_investment_id in (?)", "The one that it relates to."),
      investment(
          "partOf",
          "(i.under_as = 'PART_OF' and i.under_id in (?))",
          "The umbrella that it is a standing part of, also by having been a part of what that"
              + " one took the place of."),
      new BooleanFilter(
          "converted",
          "not " + counting.amounts().unconverted(),
          "Whether no rate is missing to convert it; false of what would count, had it one."),
      new BooleanFilter(
          "exceeded",
          counting.amounts().excess() + " is not null",
          "Whether it is an umbrella whose parts add up to more than it."),
      unallocated,
      ratesOn,
      PHASING,
      STOPPED,
      group
    };
  }

  private Criterion investment(String name, String condition, String description) {
    return ChoiceFilter.existing(
            name,
            condition,
            null,
            description + " By id.",
            "019d5336-e600-7005-8000-000000000001",
            id -> Ids.find(id).filter(relations::isKnown).orElse(null),
            id -> List.of())
        .faultedAs(id -> FaultCode.UNKNOWN_INVESTMENT);
  }
}
