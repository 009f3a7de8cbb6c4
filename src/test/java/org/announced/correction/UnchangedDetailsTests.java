package org.announced.correction;

import static org.announced.correction.Correcting.changes;
import static org.announced.correction.Correcting.path;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a correction does not change is not written again: its rows are the very same. */
@HttpTest
class UnchangedDetailsTests {

  private final JdbcClient jdbc;
  private final Statistics loaded;
  private final Correcting correcting;

  UnchangedDetailsTests(Api api, JdbcClient jdbc, EntityManagerFactory entities) {
    this.jdbc = jdbc;
    this.loaded = entities.unwrap(SessionFactory.class).getStatistics();
    this.correcting = new Correcting(api, jdbc);
  }

  /** Where the rows lie, which is elsewhere once they are written again, and who wrote them. */
  private String rows(String table, JsonNode investment) {
    return jdbc.sql(
            "select coalesce(string_agg(ctid || ' ' || xmin, ', ' order by position), '') from %s where investment_id = ?"
                .formatted(table))
        .param(UUID.fromString(Correcting.id(investment)))
        .query(String.class)
        .single();
  }

  @Test
  void theListsOfAPartStayWhereOneFieldIsAnother() {
    var investment = correcting.stored().at("/investments/0");
    var investors = rows("investment_investor", investment);
    var purposes = rows("investment_purpose", investment);
    var evidence = rows("investment_evidence", investment);
    var path = path("investments", investment);
    assertThat(correcting.patch(path, "{'country': 'KR', 'reason': 'x'}").status()).isEqualTo(200);
    assertThat(rows("investment_investor", investment)).isEqualTo(investors).isNotEmpty();
    assertThat(rows("investment_purpose", investment)).isEqualTo(purposes);
    assertThat(rows("investment_evidence", investment)).isEqualTo(evidence);
  }

  @Test
  void aListThatIsAnotherIsWrittenAloneOfThem() {
    var investment = correcting.stored().at("/investments/0");
    var investors = rows("investment_investor", investment);
    var purposes = rows("investment_purpose", investment);
    var path = path("investments", investment);
    var patch = "{'purposes': [{'purpose': 'ENERGY'}, {'purpose': 'CLOUD'}], 'reason': 'x'}";
    var answer = correcting.patch(path, patch);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(rows("investment_investor", investment)).isEqualTo(investors);
    assertThat(rows("investment_purpose", investment)).isNotEqualTo(purposes);
  }

  @Test
  void aChangeOfOneThingLoadsThatThingAlone() {
    var announcement = correcting.stored();
    var path = path("investments", announcement.at("/investments/2"));
    var tag = correcting.etag(path);
    loaded.setStatisticsEnabled(true);
    try {
      loaded.clear();
      var answer = correcting.patch(path, tag, "{'country': 'KR', 'reason': 'x'}");
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(loaded.getEntityLoadCount())
          .as("the announcement and one investment")
          .isEqualTo(2);
      assertThat(loaded.getEntityUpdateCount()).isEqualTo(2);
      assertThat(loaded.getCollectionLoadCount()).isZero();
    } finally {
      loaded.setStatisticsEnabled(false);
    }
    var revisions = correcting.revisions(announcement);
    assertThat(changes(revisions.get(revisions.size() - 1)))
        .containsExactly("/investments/2/country null \"KR\"");
    var now = correcting.read(announcement).at("/investments");
    assertThat(now.at("/2/revision").asInt()).isEqualTo(2);
    assertThat(now.at("/0/revision").asInt()).isEqualTo(1);
  }

  @Test
  void aNumberThatIsWrittenOtherwiseIsNoChange() {
    var announcement = correcting.stored();
    var path = path("investments", announcement.at("/investments/0"));
    var investors =
        "{'investors': [{'company': '%s', 'share': %s}], 'amount': {'value': %s}, 'reason': 'x'}";
    var company = announcement.at("/investments/0/investors/0/company/id").asString();
    var half = correcting.patch(path, investors.formatted(company, "0.5", "3000"));
    assertThat(half.json().at("/revision").asInt()).as(half.text()).isEqualTo(2);
    var again = correcting.patch(path, investors.formatted(company, "0.50", "3000.0"));
    assertThat(again.shown()).as(again.text()).isEqualTo(half.shown());
    assertThat(correcting.read(announcement).at("/revision").asInt()).isEqualTo(2);
  }

  @Test
  void aThingThatOnlyMovesIsNoRevisionOfIt() {
    var announcement = correcting.stored();
    var ids = announcement.at("/investments").valueStream().map(Correcting::id).toList();
    var moved =
        "{'investments': [{'id': '%s'}, {'id': '%s'}, {'id': '%s'}], 'reason': 'x'}"
            .formatted(ids.get(2), ids.get(0), ids.get(1));
    var patch = moved;
    for (var investment : announcement.at("/investments")) {
      patch = patch.replace("{'id': '" + Correcting.id(investment) + "'}", investment.toString());
    }
    var answer = correcting.patch(path("announcements", announcement), patch.replace('\'', '"'));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/investments").valueStream().map(Correcting::id))
        .containsExactly(ids.get(2), ids.get(0), ids.get(1));
    assertThat(answer.json().at("/investments").findValuesAsString("revision")).containsOnly("1");
    assertThat(answer.json().at("/revision").asInt()).isEqualTo(2);
  }
}
