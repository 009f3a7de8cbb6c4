package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which segments a transaction marks, whoever writes. */
class SegmentTests {

  private static final int ALL = 256;
  private static JdbcClient database;

  @BeforeAll
  static void someInvestments() {
    database = JdbcClient.create(MigratedDatabase.UNSEEDED.copySource());
    for (int segment : List.of(17, 23, 42)) {
      run(
          """
          insert into announcement (id, slug, headline, announced_on, created_at, updated_at)
            values ('%1$s', 'it-builds-%2$d', 'It builds', '2026-02-03', now(), now())
          """
              .formatted(id(segment), segment));
      run(
          """
          insert into investment (id, announcement_id, announced_on, position, amount, amount_low, amount_high,
              currency, qualifier, instrument, status, binding_level, created_at, updated_at)
            values ('%1$s', '%1$s', '2026-02-03', 0, 1301, 1301, 1301,
              'EUR', 'EXACT', 'CAPEX', 'ANNOUNCED', 'PLEDGE', now(), now())
          """
              .formatted(id(segment)));
    }
    run(
        "update investment set relation = 'PART_OF', related_investment_id = '%s' where id = '%s'"
            .formatted(id(17), id(23)));
    for (String slug : List.of("neysa", "neysa-networks")) {
      run(
          """
          insert into company (id, slug, name, created_at, updated_at)
            values (gen_random_uuid(), '%1$s', '%1$s', now(), now())
          """
              .formatted(slug));
    }
  }

  private static String id(int segment) {
    return "00000000-0000-7000-8000-0000000001" + Integer.toHexString(256 + segment).substring(1);
  }

  private static void run(String sql) {
    database.sql(sql).update();
  }

  /** The segments that a statement marks, which is a transaction. */
  private static List<Integer> marked(String sql) {
    long before = database.sql("select version from data_version").query(Long.class).single();
    run(sql);
    return database
        .sql("select id from segment where version > ? order by id")
        .param(before)
        .query(Integer.class)
        .list();
  }

  @Test
  void marksWhatChangesInItsOwnSegment() {
    assertThat(marked("update investment set country = 'JP' where id = '" + id(42) + "'"))
        .containsExactly(42);
    assertThat(marked("update announcement set occasion = 'A fair' where id = '" + id(42) + "'"))
        .containsExactly(42);
    assertThat(marked("update investment set country = 'JP'")).contains(17, 23, 42);
  }

  @Test
  void marksTheUmbrellaOfAPartThoughItsRowStays() {
    assertThat(marked("update investment set country = 'DE' where id = '" + id(23) + "'"))
        .containsExactly(17, 23);
  }

  @Test
  void marksNothingThatWasTakenBack() {
    assertThat(
            marked(
                """
                do $$
                begin
                  begin
                    update investment set country = 'KR' where id = '%s';
                    raise exception 'taken back';
                  exception when raise_exception then null;
                  end;
                  update investment set country = 'KR' where id = '%s';
                end $$
                """
                    .formatted(id(42), id(17))))
        .containsExactly(17);
  }

  @Test
  void marksTheSameWhenItDoesNotWaitForTheCommit() {
    assertThat(
            marked(
                """
                do $$
                begin
                  set constraints all immediate;
                  update investment set country = 'IN' where id = '%s';
                  update investment set country = 'IN' where id = '%s';
                end $$
                """
                    .formatted(id(23), id(42))))
        .containsExactly(17, 23, 42);
  }

  @Test
  void marksAllWhenRatesChangeOrCompaniesAreMerged() {
    assertThat(
            marked(
                """
                insert into reference_rate (currency, on_day, per_euro, source)
                  values ('USD', '2026-01-05', 1.1, 'ECB')
                """))
        .hasSize(ALL);
    assertThat(marked("update company set website = 'https://neysa.example'")).isEmpty();
    assertThat(
            marked(
                """
                update company set merged_into = (select id from company where slug = 'neysa')
                where slug = 'neysa-networks'
                """))
        .hasSize(ALL);
  }

  @Test
  void marksTheStateOfTheDataThatTheTransactionMakes() {
    marked("update investment set country = 'FR' where id = '" + id(42) + "'");
    assertThat(
            database
                .sql(
                    "select s.version = d.version from segment s cross join data_version d where s.id = 42")
                .query(Boolean.class)
                .single())
        .isTrue();
  }
}
