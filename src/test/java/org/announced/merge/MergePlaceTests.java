package org.announced.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HttpTest
class MergePlaceTests {

  /** What belongs to a company itself, and passes to the other by rules of its own. */
  private static final Set<String> OWN =
      Set.of(
          "company_alias.company_id",
          "company_listing.company_id",
          "company_identifier.company_id");

  /** What happened to a company stays with it: these keep it also after it was merged. */
  private static final Set<String> HISTORY =
      Set.of(
          "company_revision.company_id",
          "company_merge.company_id",
          "company_merge.into_id",
          "company_pair.one_id",
          "company_pair.other_id");

  private static final String REFERENCES =
      """
      select k.conrelid::regclass || '.' || a.attname
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute target on target.attrelid = k.confrelid and target.attnum = k.confkey[1]
      where k.contype = 'f' and k.confrelid = 'company'::regclass and target.attname = ?
      """;

  private final MergePlaces places;
  private final JdbcClient jdbc;

  MergePlaceTests(MergePlaces places, JdbcClient jdbc) {
    this.places = places;
    this.jdbc = jdbc;
  }

  private Set<String> references(String to) {
    return jdbc.sql(REFERENCES).param(to).query(String.class).set();
  }

  @Test
  void everyReferenceToACompanyMovesInAMerge() {
    assertThat(references("live_id"))
        .as(
            "columns that name a company: one that is new goes into what its kind says of itself, and into the check"
                + " of company_merge_reference.place")
        .containsAll(OWN)
        .containsAll(places.list().stream().map(MergePlace::column).toList())
        .hasSize(OWN.size() + places.list().size());
  }

  @Test
  void onlyHistoryRefersToWhatMayBeMerged() {
    assertThat(references("id"))
        .as("columns that name a company refer to company (live_id), which no merged one has")
        .isEqualTo(HISTORY);
  }
}
