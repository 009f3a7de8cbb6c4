package org.announced.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Companies that were stored when fewer legal forms were known. */
class NamesOfThenTests {

  private static JdbcClient database;

  @BeforeAll
  static void upgrade() {
    var made = TestDatabase.fresh();
    var source =
        new DriverManagerDataSource(
            made.getJdbcUrl(),
            String.valueOf(made.getUsername()),
            String.valueOf(made.getPassword()));
    database = JdbcClient.create(source);
    flyway(source).locations("classpath:db/migration").target("045").load().migrate();
    database
        .sql(
            """
            insert into company (id, slug, name, country, created_at, updated_at) values
              ('00000000-0000-7000-8000-000000000001', 'velmora-l-l-c', 'Velmora L.L.C.', null, now(), now()),
              ('00000000-0000-7000-8000-000000000002', 'velmora-pvt-ltd', 'Velmóra Pvt. Ltd.', null, now(), now()),
              ('00000000-0000-7000-8000-000000000003', 'aster-inc', 'Aster L.L.C.', 'US', now(), now()),
              ('00000000-0000-7000-8000-000000000004', 'aster-sdn', 'Aster Sdn. Bhd.', 'MY', now(), now()),
              ('00000000-0000-7000-8000-000000000005', 'possible-duplicates', 'Possible Duplicates', null, now(), now())
            """)
        .update();
    flyway(source).locations("classpath:db/migration", "classpath:db/functions").load().migrate();
  }

  private static FluentConfiguration flyway(DriverManagerDataSource source) {
    return Flyway.configure().dataSource(source);
  }

  @Test
  void thoseThatHaveBecomeNamesakesStayTwoAndAreAPair() {
    assertThat(
            database
                .sql("select slug from companies_named('{Velmora}') where tier = 'BARE'")
                .query(String.class)
                .list())
        .containsExactly("velmora-l-l-c", "velmora-pvt-ltd");
    assertThat(
            database
                .sql("select reasons[1] from company_possible_duplicate")
                .query(String.class)
                .list())
        .containsExactly(
            "\"Velmora L.L.C.\" and \"Velmóra Pvt. Ltd.\" are one name but for the legal form.");
  }

  @Test
  void nobodyHasTheSlugOfTheListAnyMore() {
    assertThat(
            database
                .sql("select slug from company where name = 'Possible Duplicates'")
                .query(String.class)
                .single())
        .startsWith("possible-duplicates-");
  }
}
