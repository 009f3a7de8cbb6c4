package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.announced.support.SchemaDump;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** What it costs to find candidates where a few announcements are known, and where many are. */
class KnownAnnouncementsTests {

  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");

  private static final String AROUND =
      "announcements_around(:parties, :days, :headlines, " + Recognition.DAYS_AROUND + ")";

  private final JdbcClient jdbc = SchemaDump.migrated();

  @Test
  void costsTheSameHoweverMuchIsKnown() {
    fill(1, 1000);
    analyze();
    var few = plan();
    fill(1001, 10_000);
    analyze();
    var many = plan();
    assertThat(many).contains("Index").doesNotContain("Seq Scan");
    assertThat(buffers(many)).isLessThan(buffers(few) * 2);
  }

  /** As in the first import of all, on which autovacuum has not looked yet. */
  @Test
  void looksNoDayThroughForAHeadlineWhilePostgresKnowsNothingOfTheTables() {
    var plan = explained("explain ", UUID.randomUUID());
    assertThat(plan)
        .contains("announcement_headline_index")
        .doesNotContain("announcement_latest_index", "announcement_announced_on_index");
  }

  @Test
  void readsNoTableThroughWhilePostgresKnowsNothingOfIt() {
    fill(1, 10_000);
    assertThat(plan()).contains("Index").doesNotContain("Seq Scan");
  }

  @Test
  void findsAFamilyByIndexes() {
    fill(1, 10_000);
    analyze();
    var plan =
        jdbc.sql("explain select * from family_members(:companies)")
            .param("companies", new SqlArrayValue("uuid", company()))
            .query(String.class)
            .list();
    assertThat(String.join("\n", plan)).contains("Index").doesNotContain("Seq Scan");
  }

  /** Every twentieth company has a subsidiary, and announces twenty things, a day apart. */
  private void fill(int first, int last) {
    for (var sql :
        List.of(
            """
            insert into company (id, slug, name, parent_id, created_at, updated_at)
            select md5('c' || n)::uuid, 'company-' || n, 'Company ' || n,
              case when n % 20 = 2 then md5('c' || n - 1)::uuid end, now(), now()
            from generate_series(:first, :last) as n
            """,
            """
            insert into company_alias (company_id, position, name)
            select md5('c' || n)::uuid, 0, 'Firm ' || n from generate_series(:first, :last) as n
            """,
            """
            insert into announcement (id, slug, headline, announced_on, created_at, updated_at)
            select md5('a' || n)::uuid, 'a-' || n, 'Company ' || n / 20 || ' invests for the ' || n || 'th time',
              date '2026-01-01' + n % 20, now(), now() from generate_series(:first, :last) as n
            """,
            """
            insert into investment (id, announcement_id, announced_on, position, amount, amount_low, amount_high,
              currency, qualifier, country, instrument, status, binding_level, created_at, updated_at)
            select md5('a' || n)::uuid, md5('a' || n)::uuid, date '2026-01-01' + n % 20, 0, n, n, n,
              'USD', 'EXACT', 'JP', 'CAPEX', 'ANNOUNCED', 'PLEDGE', now(), now()
            from generate_series(:first, :last) as n
            """,
            """
            insert into investment_investor (investment_id, position, company_id)
            select md5('a' || n)::uuid, 0, md5('c' || n - (n + 19) % 20)::uuid
            from generate_series(:first, :last) as n
            """,
            """
            insert into partnership (id, announcement_id, announced_on, position, kind, status, binding_level,
              created_at, updated_at)
            select id, announcement_id, announced_on, 0, 'RESEARCH', status, binding_level, now(), now()
            from investment where amount between :first and :last
            """,
            """
            insert into partnership_party (partnership_id, position, company_id, role)
            select investment_id, 0, company_id, 'PARTNER' from investment_investor x
            join investment i on i.id = x.investment_id where amount between :first and :last
            """,
            """
            insert into training_goal (id, announcement_id, announced_on, position, qualifier, status, binding_level,
              created_at, updated_at, sponsor_id)
            select id, announcement_id, i.announced_on, 0, 'UNDISCLOSED', status, binding_level, now(), now(), company_id
            from investment i join investment_investor x on i.id = x.investment_id
            where amount between :first and :last
            """,
            """
            insert into capacity (id, announcement_id, announced_on, position, qualifier, status, binding_level,
              created_at, updated_at, operator_id)
            select id, announcement_id, i.announced_on, 0, 'UNDISCLOSED', status, binding_level, now(), now(), company_id
            from investment i join investment_investor x on i.id = x.investment_id
            where amount between :first and :last
            """)) {
      jdbc.sql(sql).param("first", first).param("last", last).update();
    }
  }

  private void analyze() {
    jdbc.sql("vacuum analyze").update();
  }

  private String plan() {
    var company = company();
    assertThat(
            jdbc.sql("select count(*) from " + AROUND)
                .params(parameters(company))
                .query(Integer.class)
                .single())
        .isEqualTo(20);
    return explained("explain (analyze, buffers) ", company);
  }

  private static Map<String, Object> parameters(UUID company) {
    var document =
        new Statement(
            "Company 1 invests",
            LocalDate.of(2026, 1, 10),
            Set.of("JP"),
            List.of(),
            Set.of(company));
    return Recognition.parameters(List.of(document), new NewcomerFamilies(List.of()));
  }

  private String explained(String how, UUID company) {
    return String.join(
        "\n",
        jdbc.sql(how + "select * from " + AROUND)
            .params(parameters(company))
            .query(String.class)
            .list());
  }

  private UUID company() {
    return jdbc.sql("select id from company where slug = 'company-1'").query(UUID.class).single();
  }

  /** Those of the outermost node, which are those of all. */
  private static int buffers(String plan) {
    var found = BUFFERS.matcher(plan);
    assertThat(found.find()).as(plan).isTrue();
    return Integer.parseInt(found.group(1));
  }
}
