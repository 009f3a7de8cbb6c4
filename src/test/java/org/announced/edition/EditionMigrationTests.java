package org.announced.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows of data sets that were stored when there were no editions. */
class EditionMigrationTests {

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
    flyway(source).locations("classpath:db/migration").target("069").load().migrate();
    database
        .sql(
            """
            insert into announcement (id, slug, headline, announced_on, created_at, updated_at) values
              ('00000000-0000-7000-8000-000000000001', 'a-hall', 'A hall', '2026-05-04', now(), now());
            insert into announcement_record (dataset, key, announcement_id, told_revision) values
              ('a.example/halls', '1', '00000000-0000-7000-8000-000000000001', 1),
              ('a.example/halls', '2', '00000000-0000-7000-8000-000000000001', 1),
              ('a-example/halls', '1', '00000000-0000-7000-8000-000000000001', 1);
            """)
        .update();
    flyway(source).locations("classpath:db/migration", "classpath:db/functions").load().migrate();
  }

  private static FluentConfiguration flyway(DriverManagerDataSource source) {
    return Flyway.configure().dataSource(source);
  }

  @Test
  void theirDataSetsAreKnownAndTheyWereSeenInNoEdition() {
    assertThat(database.sql("select slug from dataset order by name").query(String.class).list())
        .containsExactly("a-example-halls", "a-example-halls-2");
    assertThat(
            database
                .sql(
                    "select count(distinct id) from announcement_record where isempty(seen) and edition is null")
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void theyAreSeenInTheNextOne() {
    database
        .sql("select note_seen('{a.example/halls}', '{2}', '{2026-03}')::text")
        .query()
        .singleRow();
    assertThat(
            database
                .sql("select edition || ' ' || records from dataset_editions('a.example/halls')")
                .query(String.class)
                .list())
        .containsExactly("2026-03 1");
  }
}
