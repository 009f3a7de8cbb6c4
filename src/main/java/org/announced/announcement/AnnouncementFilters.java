package org.announced.announcement;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.announced.company.CompanyFilters;
import org.announced.dataset.DatasetFilter;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.announced.filter.DaySpanFilter;
import org.announced.filter.WordsFilter;
import org.announced.place.Countries;
import org.announced.place.RegionFilter;
import org.announced.site.SiteFilters;
import org.announced.tag.TagFilters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The filters that announcements and everything in them share. */
@Component
public class AnnouncementFilters {

  private final JdbcClient jdbc;
  private final Countries countries;
  private final CompanyFilters companies;
  private final AnnouncementReferences references;
  private final AnnouncementWords words;
  private final DatasetFilter datasets;
  private final SiteFilters sites;
  private final TagFilters tags;

  AnnouncementFilters(
      JdbcClient jdbc,
      Countries countries,
      CompanyFilters companies,
      AnnouncementReferences references,
      AnnouncementWords words,
      DatasetFilter datasets,
      SiteFilters sites,
      TagFilters tags) {
    this.jdbc = jdbc;
    this.countries = countries;
    this.companies = companies;
    this.references = references;
    this.words = words;
    this.datasets = datasets;
    this.sites = sites;
    this.tags = tags;
  }

  /**
   * A filter by country.
   *
   * @param sql the expression that holds the code, which may be null
   */
  public Criterion country(String sql, String description) {
    return countries.criterion("country", sql, description);
  }

  /**
   * A filter by region.
   *
   * @param sql the expression that holds the code, which may be null
   */
  public Criterion region(String sql, String description) {
    return RegionFilter.of("region", sql + " in (?)", sql + " is null", description, countries);
  }

  /** Where in a country anything that an announcement holds is to take effect. */
  Criterion regionOfCommitments(String announcementId) {
    String place =
        announcementId + " in (select x.announcement_id from commitment x where x.region ";
    return RegionFilter.of(
        "commitments.region",
        place + "in (?))",
        place + "is null)",
        "Region in which something announced is to take effect.",
        countries);
  }

  /** Where anything that an announcement holds is to take effect. */
  Criterion countryOfCommitments(String announcementId) {
    String place =
        announcementId + " in (select x.announcement_id from commitment x where x.country ";
    return countries.criterion(
        "commitments.country",
        place + "in (?))",
        place + "is null)",
        "Country in which something announced is to take effect.");
  }

  /** A site that anything stands on that an announcement holds. */
  Criterion siteOfCommitments(String announcementId) {
    return sites.site(
        announcementId
            + " in (select x.announcement_id from site_commitment x where x.site_id in (?))",
        "A site that something announced stands on.");
  }

  /**
   * Any party.
   *
   * @param condition SQL with {@code ?} where the companies' ids go
   */
  public Criterion company(String condition, String description) {
    return companies.company("company", condition, description);
  }

  /** The one company that a column holds, or null. */
  public Criterion role(String name, String column, String description) {
    return companies
        .company(name, column + " in (?)", description + " Null where it is not said.")
        .orMissing(column + " is null");
  }

  /**
   * One of the companies in some role.
   *
   * @param rows the rows {@code x} that name them, with their condition
   */
  public Criterion oneOf(String name, String rows, String description) {
    String exists = "exists (select from " + rows;
    return companies
        .company(
            name, exists + " and x.company_id in (?))", description + " Null where none is said.")
        .orMissing("not " + exists + ")");
  }

  /** Investor in the announcement with the id that {@code announcementId} gives. */
  public Criterion investor(String announcementId) {
    return investorBy(
        announcementId
            + " in (select x.announcement_id from investment x join investment_investor v on"
            + " v.investment_id = x.id where v.company_id in (?))",
        "A company that invests in the same announcement.");
  }

  /**
   * A filter by investor.
   *
   * @param condition SQL with {@code ?} where the companies' ids go
   */
  public Criterion investorBy(String condition, String description) {
    return companies.company("investor", condition, description);
  }

  /** Recipient in the announcement with the id that {@code announcementId} gives. */
  public Criterion recipient(String announcementId) {
    return recipientBy(
        announcementId
            + " in (select x.announcement_id from investment x join investment_recipient v on"
            + " v.investment_id = x.id where v.company_id in (?))",
        "A company that gets money of the same announcement.");
  }

  /**
   * A filter by recipient.
   *
   * @param condition SQL with {@code ?} where the companies' ids go
   */
  public Criterion recipientBy(String condition, String description) {
    return companies.company("recipient", condition, description);
  }

  /**
   * A filter by the day of the announcement.
   *
   * @param alias of a table that has it
   */
  public Criterion announcedOn(String alias) {
    return announcedOn(alias + ".announced_on", AnnouncementJson.lastDay(alias));
  }

  /**
   * The same of anything that has a first day and a last.
   *
   * @param first an expression for it
   * @param last an expression for it
   */
  public Criterion announcedOn(String first, String last) {
    return new DaySpanFilter(
        "announcedOn",
        first,
        last,
        "Day of the announcement. One known by its month or year only is in a month or year that"
            + " holds all of it, after a day by its first day and before one by its last.");
  }

  /**
   * A filter by status, in the order in which things proceed.
   *
   * @param condition SQL with {@code ?} where the words go
   */
  public Criterion status(String condition) {
    return ChoiceFilter.word("status", condition, "How far it has come.", names(Status.values()))
        .inOrder();
  }

  /**
   * A filter by binding level, from the loosest to the firmest.
   *
   * @param condition SQL with {@code ?} where the words go
   */
  public Criterion bindingLevel(String condition) {
    return ChoiceFilter.word(
            "bindingLevel",
            condition,
            "How firm it is, from talks to contract.",
            names(BindingLevel.values()))
        .inOrder();
  }

  /**
   * A filter by purpose.
   *
   * @param condition SQL with {@code ?} where the words go
   */
  public Criterion purpose(String condition) {
    return ChoiceFilter.word("purpose", condition, "What it is for.", names(Purpose.values()));
  }

  /**
   * A filter by tag.
   *
   * @param column of the tags
   */
  public Criterion tag(String column) {
    return tags.of(column);
  }

  /** A tag of something in the announcement with the id that {@code announcementId} gives. */
  Criterion tagOfCommitments(String announcementId) {
    return tags.ofCommitments(announcementId);
  }

  /** A data set that the announcement with the id that {@code announcementId} gives is from. */
  public Criterion dataset(String announcementId) {
    return datasets.of(announcementId);
  }

  /** The announcement with the id that {@code announcementId} gives, by id or slug. */
  public Criterion announcement(String announcementId) {
    return announcementBy(announcementId + " in (?)");
  }

  /**
   * A filter by announcement, by id or slug.
   *
   * @param condition SQL with {@code ?} where the announcements' ids go
   */
  public Criterion announcementBy(String condition) {
    return ChoiceFilter.existing(
        "announcement",
        condition,
        null,
        "The announcement, by id or slug.",
        "01968f2e-7a00-7000-8000-000000000001",
        ref -> references.find(ref).orElse(null),
        this::slugsLike);
  }

  /**
   * WordsFilter of the announcement with the id that {@code announcementId} gives, or of a party.
   */
  public Criterion words(String announcementId) {
    return wordsBy(announcementId, condition -> condition);
  }

  /**
   * The same of several announcements.
   *
   * @param within makes of a condition on one of them that on all
   */
  public Criterion wordsBy(String announcementId, UnaryOperator<String> within) {
    return new WordsFilter(
        "Words of the announcement's headline, occasion or place, or the name of a company in it,"
            + " in any script.",
        "データ",
        true,
        (typed, binder) -> within.apply(words.condition(announcementId, words.of(typed), binder)));
  }

  private List<String> slugsLike(String text) {
    return jdbc.sql("select slug from announcement order by similarity(slug, ?) desc, slug limit 5")
        .param(text)
        .query(String.class)
        .list();
  }

  /** The words of an enum as the API writes them, in its order. */
  public static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Enum::name).toList();
  }
}
