package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.announced.announcement.PartialDay;
import org.announced.commitment.SizeUnit;
import org.announced.money.Amount;
import org.announced.money.Qualifier;
import org.announced.recognition.Statement.Pledge;
import org.announced.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * What it costs to find candidates where a few announcements are known, and where many are: as many
 * as {@code -Drecognition.many=100000} says.
 */
class KnownAnnouncementsTests {

  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");

  private static final String AROUND =
      "announcements_around(:parties, :days, :headlines, :articles, :datasets, :sizes, "
          + Recognition.DAYS_AROUND
          + ")";

  private static JdbcClient few;
  private static JdbcClient many;

  /** What is planned for many before PostgreSQL has looked at what there is. */
  private static String unanalyzed;

  @BeforeAll
  static void fill() {
    few = filled(1000);
    many = filled(Integer.getInteger("recognition.many", 10_000));
    unanalyzed = plan(many);
    few.sql("vacuum analyze").update();
    many.sql("vacuum analyze").update();
  }

  @Test
  void costsTheSameHoweverMuchIsKnown() {
    var plan = plan(many);
    assertThat(plan).contains("Index").doesNotContain("Seq Scan");
    assertThat(buffers(plan)).isLessThan(buffers(plan(few)) * 2);
  }

  /** It is looked for by its size and by how its headline begins. */
  @Test
  void costsTheSameForADocumentThatNamesNobody() {
    var nobodys =
        parameters(
            new Statement(
                "Company 1 invests for the 7th time",
                new PartialDay("2026-01-10"),
                LocalDate.of(2026, 1, 10),
                Set.of("JP"),
                Set.of(),
                Set.of(),
                List.of(new Pledge(Set.of(), dollars(700), null)),
                Set.of(),
                Set.of(),
                Map.of(
                    SizeUnit.MEGAWATTS, Set.of(BigDecimal.TEN),
                    SizeUnit.PEOPLE, Set.of(BigDecimal.TEN)),
                Set.of()));
    for (var jdbc : List.of(few, many)) {
      jdbc.sql("select count(*) from " + AROUND).params(nobodys).query(Integer.class).single();
    }
    var plan = explained(many, "explain (analyze, buffers) ", nobodys);
    assertThat(plan)
        .contains(
            "investment_size_index",
            "announcement_beginning_index",
            "capacity_power_index",
            "capacity_phase_power_index")
        .doesNotContain("Seq Scan");
    assertThat(buffers(plan))
        .isLessThan(buffers(explained(few, "explain (analyze, buffers) ", nobodys)) * 2);
  }

  private static Amount dollars(int dollars) {
    var value = BigDecimal.valueOf(dollars);
    return new Amount(value, "USD", Qualifier.EXACT, value, value, null, null);
  }

  /** As in the first import of all, on which autovacuum has not looked yet. */
  @Test
  void looksNoDayThroughForAHeadlineWhilePostgresKnowsNothingOfTheTables() {
    var empty = JdbcClient.create(MigratedDatabase.UNSEEDED.copySource());
    // As recognition_lookup has it.
    empty
        .sql(
            "do 'begin execute format(''alter database %I set enable_seqscan = off'', current_database()); end'")
        .update();
    assertThat(explained(empty, "explain ", UUID.randomUUID()))
        .contains("announcement_headline_index")
        .doesNotContain("announcement_latest_index", "announcement_announced_on_index");
  }

  @Test
  void readsNoTableThroughWhilePostgresKnowsNothingOfIt() {
    assertThat(unanalyzed).contains("Index").doesNotContain("Seq Scan");
  }

  @Test
  void findsAFamilyByIndexes() {
    var plan =
        many.sql("explain select * from family_members(:companies)")
            .param("companies", new SqlArrayValue("uuid", company(many)))
            .query(String.class)
            .list();
    assertThat(String.join("\n", plan)).contains("Index").doesNotContain("Seq Scan");
  }

  /** Every twentieth company has a subsidiary, and announces twenty things, a day apart. */
  private static JdbcClient filled(int number) {
    var jdbc = JdbcClient.create(MigratedDatabase.UNSEEDED.copySource());
    for (var sql :
        List.of(
            """
            insert into company (id, slug, name, parent_id, created_at, updated_at)
            select md5('c' || n)::uuid, 'company-' || n, 'Company ' || n,
              case when n % 20 = 2 then md5('c' || n - 1)::uuid end, now(), now()
            from generate_series(1, :number) as n
            """,
            """
            insert into company_alias (company_id, position, name)
            select md5('c' || n)::uuid, 0, 'Firm ' || n from generate_series(1, :number) as n
            """,
            """
            insert into announcement (id, slug, headline, announced_on, created_at, updated_at)
            select md5('a' || n)::uuid, 'a-' || n, 'Company ' || n / 20 || ' invests for the ' || n || 'th time',
              date '2026-01-01' + n % 20, now(), now() from generate_series(1, :number) as n
            """,
            """
            insert into source (id, publisher, url)
            select md5('a' || n)::uuid, 'Wire', 'https://wire.example/' || n
            from generate_series(1, :number) as n
            """,
            """
            insert into announcement_source select id, id, 0 from source where :number > 0
            """,
            """
            insert into announcement_record (dataset, key, announcement_id, told_revision)
            select 'example.org/rows', id::text, id, 1 from announcement where :number > 0
            """,
            """
            insert into site (id, slug, name, created_at, updated_at)
            select md5('s' || n)::uuid, 'site-' || n, 'Site ' || n, now(), now()
            from generate_series(1, :number) as n
            """,
            """
            insert into investment (id, announcement_id, announced_on, position, amount, amount_low, amount_high,
              currency, qualifier, country, instrument, status, binding_level, created_at, updated_at)
            select md5('a' || n)::uuid, md5('a' || n)::uuid, date '2026-01-01' + n % 20, 0, n, n, n,
              'USD', 'EXACT', 'JP', 'CAPEX', 'ANNOUNCED', 'PLEDGE', now(), now()
            from generate_series(1, :number) as n
            """,
            """
            insert into investment_investor (investment_id, position, company_id)
            select md5('a' || n)::uuid, 0, md5('c' || n - (n + 19) % 20)::uuid
            from generate_series(1, :number) as n
            """,
            """
            insert into investment_purpose select id, 0, 'CLOUD' from investment where :number > 0
            """,
            """
            insert into partnership (id, announcement_id, announced_on, position, kind, status, binding_level,
              created_at, updated_at)
            select id, announcement_id, announced_on, 0, 'RESEARCH', status, binding_level, now(), now()
            from investment
            """,
            """
            insert into partnership_party (partnership_id, position, company_id, role)
            select investment_id, 0, company_id, 'PARTNER' from investment_investor x
            join investment i on i.id = x.investment_id
            """,
            """
            insert into training_goal (id, announcement_id, announced_on, position, qualifier, status, binding_level,
              created_at, updated_at, sponsor_id)
            select id, announcement_id, i.announced_on, 0, 'UNDISCLOSED', status, binding_level, now(), now(), company_id
            from investment i join investment_investor x on i.id = x.investment_id
            """,
            """
            insert into capacity (id, announcement_id, announced_on, position, qualifier, status, binding_level,
              created_at, updated_at, operator_id)
            select id, announcement_id, i.announced_on, 0, 'UNDISCLOSED', status, binding_level, now(), now(), company_id
            from investment i join investment_investor x on i.id = x.investment_id
            """,
            """
            insert into capacity_owner (capacity_id, position, company_id) select id, 0, operator_id from capacity
            where :number > 0
            """,
            """
            insert into capacity_user (capacity_id, position, company_id) select id, 0, operator_id from capacity
            where :number > 0
            """,
            """
            insert into capacity_phase (capacity_id, position, due_by, power_mw)
            select md5('a' || n)::uuid, 0, '2027', n from generate_series(1, :number) as n
            """)) {
      jdbc.sql(sql).param("number", number).update();
    }
    return jdbc;
  }

  private static String plan(JdbcClient jdbc) {
    var company = company(jdbc);
    assertThat(
            jdbc.sql("select count(*) from " + AROUND)
                .params(parameters(company))
                .query(Integer.class)
                .single())
        .isEqualTo(20);
    return explained(jdbc, "explain (analyze, buffers) ", company);
  }

  private static Map<String, Object> parameters(UUID company) {
    return parameters(
        new Statement(
            "Company 1 invests",
            new PartialDay("2026-01-10"),
            LocalDate.of(2026, 1, 10),
            Set.of("JP"),
            Set.of(),
            Set.of(),
            List.of(),
            Set.of(company),
            Set.of(),
            Map.of(),
            Set.of()));
  }

  private static Map<String, Object> parameters(Statement document) {
    return Recognition.parameters(List.of(document), new NewcomerFamilies(List.of()));
  }

  private static String explained(JdbcClient jdbc, String how, UUID company) {
    return explained(jdbc, how, parameters(company));
  }

  private static String explained(JdbcClient jdbc, String how, Map<String, Object> parameters) {
    return String.join(
        "\n",
        jdbc.sql(how + "select * from " + AROUND).params(parameters).query(String.class).list());
  }

  private static UUID company(JdbcClient jdbc) {
    return jdbc.sql("select id from company where slug = 'company-1'").query(UUID.class).single();
  }

  /** Those of the outermost node, which are those of all. */
  private static int buffers(String plan) {
    var found = BUFFERS.matcher(plan);
    assertThat(found.find()).as(plan).isTrue();
    return Integer.parseInt(found.group(1));
  }
}
