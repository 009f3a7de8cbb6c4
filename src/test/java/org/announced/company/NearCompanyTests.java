package org.announced.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.announced.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * What it costs to find names near to a new one where few companies are known, and where many are.
 */
class NearCompanyTests {

  private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)");

  private static JdbcClient few;
  private static JdbcClient many;

  @BeforeAll
  static void fill() {
    few = filled(1000);
    many = filled(10_000);
  }

  @Test
  void costsTheSameHoweverManyAreKnown() {
    var plan = plan(many);
    assertThat(plan).contains("Index").doesNotContain("Seq Scan on company");
    assertThat(buffers(plan)).isLessThan(buffers(plan(few)) * 3);
  }

  @Test
  void findsWhoIsPairedByIndexes() {
    var plan =
        String.join(
            "\n",
            many.sql("explain select * from paired_companies(:companies)")
                .param("companies", array())
                .query(String.class)
                .list());
    assertThat(plan).contains("company_pair_companies_unique", "company_pair_other_index");
  }

  private static SqlArrayValue array() {
    return new SqlArrayValue("uuid", UUID.nameUUIDFromBytes(new byte[] {1}));
  }

  /** No two names are near, but those of a hundred that begin with the same word. */
  private static JdbcClient filled(int number) {
    var copy = MigratedDatabase.UNSEEDED.copySource();
    var jdbc =
        JdbcClient.create(
            new SingleConnectionDataSource(
                String.valueOf(copy.getUrl()),
                String.valueOf(copy.getUsername()),
                String.valueOf(copy.getPassword()),
                true));
    jdbc.sql(
            """
            insert into company (id, slug, name, created_at, updated_at)
            select md5('c' || n)::uuid, 'company-' || n,
              case when n % 100 = 1 then 'Common ' else '' end || translate(md5('n' || n), '0123456789', 'ghijklmnop')
                || ' ' || translate(md5('m' || n), '0123456789', 'ghijklmnop'), now(), now()
            from generate_series(1, :number) as n
            """)
        .param("number", number)
        .update();
    jdbc.sql(
            """
            insert into company_pair (id, one_id, other_id, score, reasons, since)
            select md5('p' || n)::uuid, least(md5('c' || n)::uuid, md5('c' || n + 1)::uuid),
              greatest(md5('c' || n)::uuid, md5('c' || n + 1)::uuid), 0.5, '{Near.}', now()
            from generate_series(1, :number - 1) as n
            """)
        .param("number", number)
        .update();
    jdbc.sql("vacuum analyze").update();
    // As the function that calls it has it.
    jdbc.sql("set enable_seqscan = off").update();
    return jdbc;
  }

  private static String plan(JdbcClient jdbc) {
    return String.join(
        "\n",
        jdbc.sql("explain (analyze, buffers) select * from near_companies(:made)")
            .param(
                "made",
                new SqlArrayValue(
                    "uuid",
                    jdbc.sql("select id from company where slug = 'company-51'")
                        .query(UUID.class)
                        .single()))
            .query(String.class)
            .list());
  }

  private static int buffers(String plan) {
    var matcher = BUFFERS.matcher(plan);
    assertThat(matcher.find()).as(plan).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}
