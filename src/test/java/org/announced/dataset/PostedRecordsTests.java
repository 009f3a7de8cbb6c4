package org.announced.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.announced.document.JsonPart;
import org.announced.problem.Fault;
import org.announced.problem.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PostedRecordsTests {

  private final Faults faults = new Faults();

  private List<DatasetRecord> read(String records) {
    var document = JsonMapper.shared().readTree("{\"records\": [" + records + "]}");
    return PostedRecords.read(new JsonPart(document, ""), faults);
  }

  @Test
  void namesOfDataSetsAreOneWhateverTheirCaseAndKeysAreAsTheyAreWritten() {
    assertThat(
            read(
                """
                {"dataset": "Epoch.AI/Data-Centers", "id": "A b"},
                {"dataset": "epoch.ai/data-centers", "id": "a B"}
                """))
        .containsExactly(
            new DatasetRecord("epoch.ai/data-centers", "A b"),
            new DatasetRecord("epoch.ai/data-centers", "a B"));
    assertThat(faults.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://epoch.ai/data-centers/, epoch.ai/data-centers",
    "https://www.example.org/a//b, example.org/a/b",
    "White House list, white-house-list",
    "gem & wiki, gem-wiki",
    "a -- b, a-b"
  })
  void aNameThatIsNoneIsToldWithTheOneThatMayBeMeant(String given, String nearest) {
    assertThat(read("{\"dataset\": \"%s\", \"id\": \"1\"}".formatted(given))).isEmpty();
    var fault = faults.list().get(0);
    assertThat(fault.pointer()).isEqualTo("/records/0/dataset");
    assertThat(fault.detail()).endsWith("such as " + nearest + ".");
    assertThat(fault.candidates()).containsExactly(nearest);
  }

  @Test
  void aNameOfWhichNothingIsLeftHasNoneThatIsNearer() {
    read("{\"dataset\": \"データ\", \"id\": \"1\"}");
    assertThat(faults.list()).extracting(Fault::candidates).containsExactly(List.of());
  }

  @Test
  void theSameRecordStandsInADocumentOnce() {
    var twice = "{\"dataset\": \"a\", \"id\": \"1\"}, {\"dataset\": \"A\", \"id\": \"1\"}";
    assertThat(read(twice)).hasSize(1);
    assertThat(faults.list()).extracting(Fault::pointer).containsExactly("/records/1");
  }

  @Test
  void recordsTellAnnouncementsApartOnlyWithinOneDataSet() {
    var first = new DatasetRecord("a", "1");
    var second = new DatasetRecord("a", "2");
    var other = new DatasetRecord("b", "1");
    assertThat(DatasetRecord.tellApart(Set.of(first), Set.of(second))).isTrue();
    assertThat(DatasetRecord.tellApart(Set.of(first), Set.of(second, other))).isTrue();
    assertThat(DatasetRecord.tellApart(Set.of(first), Set.of(other))).isFalse();
    assertThat(DatasetRecord.tellApart(Set.of(first, other), Set.of(second, other))).isFalse();
    assertThat(DatasetRecord.tellApart(Set.of(first), Set.of())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\" \"", "5", "[\"2026\"]", "\"a\\u0007b\""})
  void whatCanBeNoEditionIsNotTakenOutUnread(String edition) {
    var text = "{\"records\":[{\"dataset\":\"a\",\"id\":\"1\",\"edition\":%s}]}".formatted(edition);
    var document = (ObjectNode) JsonMapper.shared().readTree(text);
    PostedRecords.removeEditions(document);
    assertThat(document).isEqualTo(JsonMapper.shared().readTree(text));
  }

  @Test
  void editionsAreTakenOut() {
    var document =
        (ObjectNode)
            JsonMapper.shared()
                .readTree(
                    "{\"records\":[{\"id\":\"1\",\"edition\":\"2026-01\"},{\"edition\":null}]}");
    PostedRecords.removeEditions(document);
    assertThat(document.toString()).isEqualTo("{\"records\":[{\"id\":\"1\"},{}]}");
  }
}
