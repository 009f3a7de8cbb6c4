package org.announced.correction;

import static org.announced.correction.Correcting.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a correction does not change is not written again: its rows are the very same. */
@HttpTest
class UnchangedDetailsTests {

  private final JdbcClient jdbc;
  private final Correcting correcting;

  UnchangedDetailsTests(Api api, JdbcClient jdbc) {
    this.jdbc = jdbc;
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
}
