package org.announced.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;

/** A data set comes again, in editions. */
@HttpTest
class EditionTests {

  private static final String CORRECT = Facilities.CORRECT;

  private final Api api;
  private final Given given;
  private final Facilities rows;

  EditionTests(Api api, Given given) {
    this.api = api;
    this.given = given;
    this.rows = new Facilities(api);
  }

  private void first(String edition) {
    var tally =
        rows.batch(
            "",
            List.of(
                rows.row("1", 7_000_000, edition),
                rows.row("2", 11_000_000, edition),
                rows.row("3", 13_000_000, edition)));
    assertThat(tally.get(3).get("stored").asInt()).as(tally.toString()).isEqualTo(3);
  }

  private static String version(Answer answer) {
    return answer.header("Announced-Version");
  }

  @Test
  void aRowThatIsUnchangedIsKnownAndWasSeen() {
    first("2026-03");
    var before = api.get("/announcements?dataset=" + rows.dataset);
    for (var parameters : List.of("", CORRECT, "?onDuplicate=create", "?onDuplicate=attach")) {
      var again = rows.post(parameters, rows.row("1", 7_000_000, "2026-06"));
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
      assertThat(again.header("Differs")).isEmpty();
    }
    var after = api.get("/announcements?dataset=" + rows.dataset);
    assertThat(after.text()).isEqualTo(before.text());
    assertThat(version(after)).isEqualTo(version(before));
    assertThat(rows.editions()).isEqualTo("2026-03=3 2026-06=1");
    assertThat(rows.missing("")).isEqualTo("2<2026-03 3<2026-03");
  }

  @Test
  void anEditionIsTheReasonAndTheSourceOfItsCorrections() {
    first("2026-03");
    var answer = rows.post(CORRECT, rows.row("1", 17_000_000, "2026-06"));
    assertThat(answer.json().at("/written/outcome").asString()).isEqualTo("CORRECTED");
    assertThat(answer.json().at("/records/0/edition").asString()).isEqualTo("2026-06");
    var path = "/announcements/" + answer.json().get("id").asString();
    var revision = api.get(path + "/revisions").items().get(1);
    assertThat(revision.get("reason").asString())
        .isEqualTo("Edition 2026-06 of %s tells record \"1\" otherwise.".formatted(rows.dataset));
    assertThat(revision.get("changes").toString())
        .contains("/records/0/edition", "2026-03", "2026-06", "7000000", "17000000");
    assertThat(rows.editions()).isEqualTo("2026-03=3 2026-06=1");
  }

  @Test
  void whatAPersonCorrectedStaysAndTheEditionIsNamedByItsClaim() {
    first("2026-03");
    var investment = "/investments/" + rows.announcement("1").at("/investments/0/id").asString();
    given.patch(investment, "{\"amount\": {\"value\": 7500000}, \"reason\": \"The filing.\"}");
    rows.post(CORRECT, rows.row("1", 17_000_000, "2026-06"));
    var now = rows.announcement("1");
    assertThat(now.at("/investments/0/amount/value").asInt()).isEqualTo(7_500_000);
    assertThat(now.get("claims").toString())
        .contains("17000000", "As edition 2026-06 of %s tells it.".formatted(rows.dataset));
  }

  @Test
  void withoutBeingAskedToCorrectARowIsSeenAndKept() {
    first("2026-03");
    var kept = rows.post("", rows.row("1", 17_000_000, "2026-06"));
    assertThat(kept.header("Differs")).isEqualTo("1");
    assertThat(kept.json().at("/records/0/edition").asString()).isEqualTo("2026-03");
    assertThat(rows.editions()).isEqualTo("2026-03=3 2026-06=1");
  }

  @Test
  void anEditionDoesNotUndoALaterOne() {
    first("2026-03");
    rows.post(CORRECT, rows.row("1", 17_000_000, "2026-06"));
    for (var earlier : List.of("2026-03", "2025", "2026-Q1")) {
      for (var dryRun : List.of("true", "false")) {
        var late = rows.post(CORRECT + "&dryRun=" + dryRun, rows.row("1", 5_000_000, earlier));
        assertThat(late.status()).as(late.text()).isEqualTo(200);
        assertThat(late.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
        assertThat(late.header("Differs")).isEqualTo("1");
        var warning = late.json().at("/written/warnings/0");
        assertThat(warning.get("code").asString()).isEqualTo("earlier-edition");
        assertThat(warning.get("pointer").asString()).isEqualTo("/records/0/edition");
        assertThat(warning.get("detail").asString()).contains("2026-06", earlier);
      }
    }
    var lines = List.of(rows.row("1", 5_000_000, "2026-03"), rows.row("2", 5_000_000, "2026-04"));
    var answers = rows.batch(CORRECT, lines);
    assertThat(answers.get(0).toString()).contains("earlier-edition");
    assertThat(answers.get(1).get("outcome").asString()).isEqualTo("CORRECTED");
    assertThat(rows.editions()).isEqualTo("2025=1 2026-Q1=1 2026-03=3 2026-04=1 2026-06=1");
  }

  @Test
  void editionsThatAreNotAllNamedByDaysAreInTheOrderInWhichTheyCame() {
    first("final");
    rows.post(CORRECT, rows.row("1", 17_000_000, "2025"));
    assertThat(rows.editions()).isEqualTo("final=3 2025=1");
    var late = rows.post(CORRECT, rows.row("1", 5_000_000, "final"));
    assertThat(late.text()).contains("earlier-edition");
    rows.post(CORRECT, rows.row("1", 19_000_000, "final 2"));
    assertThat(rows.announcement("1").at("/investments/0/amount/value").asInt())
        .isEqualTo(19_000_000);
  }

  @Test
  void theSameEditionMayBeToldOtherwise() {
    first("2026-03");
    var answer = rows.post(CORRECT, rows.row("1", 17_000_000, "2026-03"));
    assertThat(answer.json().at("/written/outcome").asString()).isEqualTo("CORRECTED");
    assertThat(rows.editions()).isEqualTo("2026-03=3");
  }

  @Test
  void twoEditionsOfARowInOneBatchComeOneAfterTheOther() {
    var answers =
        rows.batch(
            CORRECT,
            List.of(
                rows.row("1", 7_000_000, "2026-03"),
                rows.row("1", 7_000_000, "2026-06"),
                rows.row("1", 17_000_000, "2026-09"),
                rows.row("1", 5_000_000, "2026-06")));
    assertThat(answers.stream().limit(4).map(one -> one.get("outcome").asString("")))
        .containsExactly("STORED", "KNOWN", "CORRECTED", "KNOWN");
    assertThat(answers.get(3).toString()).contains("earlier-edition");
    assertThat(rows.editions()).isEqualTo("2026-03=1 2026-06=1 2026-09=1");
  }

  @Test
  void aDryRunSeesNothing() {
    first("2026-03");
    var row = rows.row("1", 7_000_000, "2026-06");
    rows.post("?dryRun=true", row);
    rows.batch("?dryRun=true", List.of(row, rows.row("9", 7_000_000, "2026-06")));
    assertThat(rows.editions()).isEqualTo("2026-03=3");
  }

  @Test
  void whatWasReadIsPostedWithItsEdition() {
    first("2026-03");
    var read = rows.announcement("1");
    var again = rows.post(CORRECT, read.toString());
    assertThat(again.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
    assertThat(rows.editions()).isEqualTo("2026-03=3");
    assertThat(api.get("/announcements?fields=records&format=csv&dataset=" + rows.dataset).text())
        .contains("records.dataset,records.id,records.edition", rows.dataset + ",1,");
  }

  @Test
  void aPersonMayNameTheEditionOfARow() {
    first("");
    var path = "/announcements/" + rows.announcement("1").get("id").asString();
    given.patch(
        path,
        "{\"records\": [{\"dataset\": \"%s\", \"id\": \"1\", \"edition\": \"2026-01\"}], \"reason\": \"x\"}"
            .formatted(rows.dataset));
    assertThat(api.get(path).json().at("/records/0/edition").asString()).isEqualTo("2026-01");
    assertThat(rows.editions()).isEqualTo("2026-01=1");
    assertThat(rows.missing("")).isEqualTo("2<none 3<none");
  }

  @Test
  void anEditionHasANameOfSixtyCharactersAtMost() {
    var answer = rows.post("?dryRun=true", rows.row("1", 7, "x".repeat(61)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/records/0/edition");
  }
}
