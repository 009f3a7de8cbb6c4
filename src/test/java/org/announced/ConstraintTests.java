package org.announced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.announced.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses, whoever writes, told by the constraint that refuses it. */
class ConstraintTests {

  private static final String ID = "00000000-0000-7000-8000-000000000001";
  private static JdbcClient database;

  @BeforeAll
  static void anAnnouncementOfEachThing() {
    database = JdbcClient.create(MigratedDatabase.UNSEEDED.copySource());
    run(
        """
        insert into company (id, slug, name, created_at, updated_at)
          values (:id, 'neysa', 'Neysa', now(), now());
        insert into announcement (id, slug, headline, announced_on, created_at, updated_at)
          values (:id, 'neysa-builds', 'Neysa builds', '2026-02-03', now(), now());
        insert into source (id, publisher, url) values (:id, 'Neysa', 'https://neysa.example/1');
        insert into announcement_source values (:id, :id, 0);
        insert into investment (id, announcement_id, announced_on, position, amount, amount_low, amount_high,
            currency, qualifier, period_start, period_end, instrument, status, binding_level, created_at, updated_at)
          values (:id, :id, '2026-02-03', 0, 1301, 1301, 1301,
            'USD', 'EXACT', '2026', '2029', 'CAPEX', 'ANNOUNCED', 'PLEDGE', now(), now());
        insert into market_reaction (id, announcement_id, announced_on, position, company_id, on_day, percent,
            measure, source_id, created_at, updated_at)
          values (:id, :id, '2026-02-03', 0, :id, '2026-02-03', 7, 'CLOSE', :id, now(), now());
        insert into indicator (id, announcement_id, announced_on, position, name, geography, share, qualifier,
            created_at, updated_at)
          values (:id, :id, '2026-02-03', 0, 'Users', 'WORLD', 0.17, 'ABOUT', now(), now());
        insert into training_goal (id, announcement_id, announced_on, position, people, qualifier, deadline, status,
            binding_level, created_at, updated_at)
          values (:id, :id, '2026-02-03', 0, 1709, 'EXACT', '2030', 'ANNOUNCED', 'PLEDGE', now(), now());
        insert into capacity (id, announcement_id, announced_on, position, power_mw, power_basis, qualifier, status,
            binding_level, created_at, updated_at)
          values (:id, :id, '2026-02-03', 0, 23, 'IT', 'EXACT', 'ANNOUNCED', 'PLEDGE', now(), now());
        insert into claim (id, announcement_id, source_id, position, subject, value, preferred, reason)
          values (:id, :id, :id, 0, '/investments/0/amount/value', '1301', true, 'It says so.')
        """);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          investment_amount_check           | update investment set amount = -1, amount_low = null
          investment_range_check            | update investment set qualifier = 'RANGE', amount_high = null
          investment_currency_check         | update investment set currency = null
          investment_yearly_check           | update investment set qualifier = 'UNDISCLOSED', amount = null, amount_years = 2
          investment_estimate_check         | update investment set estimated_by = 'Somebody', relation = 'PART_OF'
          announcement_announced_first_check | update announcement set announced_precision = 'MONTH'
          investment_amount_low_check       | update investment set amount_low = -1
          investment_low_check              | update investment set qualifier = 'ABOUT', amount_low = 1303
          investment_high_check             | update investment set qualifier = 'ABOUT', amount_high = 1300
          investment_exact_check            | update investment set amount_low = 1300
          investment_disclosed_check        | update investment set amount = null
          investment_disclosed_check        | update investment set qualifier = 'UNDISCLOSED'
          investment_qualifier_check        | update investment set qualifier = 'ROUGHLY'
          investment_period_check           | update investment set period_end = '2025-12-31'
          investment_period_start_check     | update investment set period_start = 'soon'
          investment_period_end_check       | update investment set period_end = '2027-02-29'
          investment_currency_fk            | update investment set currency = 'XYZ'
          investment_country_fk             | update investment set country = 'XX'
          investment_relation_pair_check    | update investment set relation = 'PART_OF'
          investment_related_check          | update investment set relation = 'PART_OF', related_investment_id = id
          investment_announcement_fk        | update investment set announced_on = '2026-02-04'
          market_reaction_percent_check     | update market_reaction set percent = 10000
          market_reaction_percent_check     | update market_reaction set percent = -100.5
          market_reaction_listing_check     | update market_reaction set ticker = '3778'
          indicator_share_check             | update indicator set share = 1.1
          indicator_share_check             | update indicator set share = 0.1666667
          training_goal_people_check        | update training_goal set people = 0
          training_goal_disclosed_check     | update training_goal set people = null
          training_goal_deadline_check      | update training_goal set deadline = '2030-13'
          training_goal_deadline_check      | update training_goal set deadline = '2030-02-30'
          capacity_power_check              | update capacity set power_basis = null
          capacity_disclosed_check          | update capacity set qualifier = 'UNDISCLOSED'
          capacity_phase_figure_check       | insert into capacity_phase (capacity_id, position, due_by) select id, 0, '2027' from capacity
          capacity_phase_power_mw_check     | insert into capacity_phase (capacity_id, position, due_by, power_mw) select id, 0, '2027', -1 from capacity
          capacity_phase_due_by_check       | insert into capacity_phase (capacity_id, position, due_by, power_mw) select id, 0, '2027-02-29', 1 from capacity
          capacity_phase_position_check     | insert into capacity_phase (capacity_id, position, due_by, power_mw) select id, 100, '2027', 1 from capacity
          company_parent_check              | update company set parent_id = id
          company_slug_check                | update company set slug = 'Neysa'
          company_name_check                | update company set name = ' Neysa'
          announcement_retraction_check     | update announcement set retracted_at = now()
          announcement_announced_on_check   | update announcement set announced_on = '1989-12-31'
          source_named_check                | update source set url = null
          source_url_check                  | update source set url = 'ftp://neysa.example'
          source_published_at_check         | update source set published_at = '3 April'
          source_published_at_check         | update source set published_at = '2026-99-99'
          claim_subject_check               | update claim set subject = 'investments'
          reference_rate_source_check       | insert into reference_rate (currency, on_day, per_euro, source) values ('TWD', '2026-04-02', 37, 'identity')
          reference_rate_per_euro_check     | insert into reference_rate (currency, on_day, per_euro, source) values ('TWD', '2026-04-02', 0, 'CBC')
          data_version_only_row_check       | update data_version set only_row = false
          """)
  void refuses(String constraint, String statement) {
    assertRefused(constraint, statement);
  }

  @Test
  void aFactHasOnePreferredClaim() {
    var another =
        """
        insert into claim (id, announcement_id, source_id, position, subject, value, preferred, reason)
        values (gen_random_uuid(), :id, :id, %d, '%s', '1303', %s, 'It says so.')
        """;
    assertRefused(
        "claim_preferred_unique", another.formatted(1, "/investments/0/amount/value", true));
    run(another.formatted(2, "/investments/0/amount/value", false));
    run(another.formatted(3, "/investments/0/amount/high", true));
  }

  @Test
  void anArticleIsKeptOnce() {
    assertRefused(
        "source_url_unique",
        """
        insert into source (id, publisher, url)
        values (gen_random_uuid(), 'Neysa', 'https://neysa.example/1')
        """);
  }

  @Test
  void aListingBelongsToOneCompany() {
    run("insert into company_listing values (:id, 0, 'XNSE', 'NEYSA')");
    assertRefused(
        "company_listing_unique", "insert into company_listing values (:id, 1, 'XNSE', 'NEYSA')");
  }

  @Test
  void anIdentifierIsThatOfOneCompanyInAnyCase() {
    run("insert into company_identifier values (:id, 0, 'OPENCORPORATES', 'in/Neysa')");
    assertRefused(
        "company_identifier_unique",
        "insert into company_identifier values (:id, 1, 'OPENCORPORATES', 'in/NEYSA')");
  }

  private static void assertRefused(String constraint, String statement) {
    var refusal = catchThrowableOfType(DataIntegrityViolationException.class, () -> run(statement));
    assertThat(refusal).as(statement).isNotNull().hasCauseInstanceOf(PSQLException.class);
    assertThat(constraintOf(refusal)).isEqualTo(constraint);
  }

  private static String constraintOf(Throwable refusal) {
    return refusal.getCause() instanceof PSQLException cause
            && cause.getServerErrorMessage() != null
            && cause.getServerErrorMessage().getConstraint() != null
        ? cause.getServerErrorMessage().getConstraint()
        : "none";
  }

  private static void run(String statements) {
    for (String statement : statements.split(";\\s*", -1)) {
      var sql = database.sql(statement);
      (statement.contains(":id") ? sql.param("id", UUID.fromString(ID)) : sql).update();
    }
  }
}
