package org.announced.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with levels is named where it stands, all at once. */
@HttpTest
class PhaseFaultTests {

  private final Given given;
  private final TestDocuments documents = new TestDocuments();

  PhaseFaultTests(Given given) {
    this.given = given;
  }

  private String faults(String capacity) {
    var document =
        TestDocuments.with(
            documents.minimal(), "/capacities", "[" + capacity.replace('\'', '"') + "]");
    var answer = given.post("/announcements?dryRun=true&onDuplicate=create", document.toString());
    if (answer.status() == 201) {
      return "none";
    }
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.json().get("errors").values().stream()
        .map(
            fault ->
                fault.get("pointer").asString().replace("/capacities/0/", "")
                    + " "
                    + fault.get("code").asString())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'phases': [{'by': '2027', 'powerMegawatts': 900}, {'by': '2029', 'powerMegawatts': 300}]} | phases/1/powerMegawatts out-of-order
          {'phases': [{'by': '2029', 'powerMegawatts': 300}, {'by': '2027', 'powerMegawatts': 900}]} | phases/0/powerMegawatts out-of-order
          {'phases': [{'by': '2027', 'accelerators': 9}, {'by': '2028', 'powerMegawatts': 1}, {'by': '2029', 'accelerators': 8}]} | phases/2/accelerators out-of-order
          {'powerMegawatts': 800, 'phases': [{'by': '2027', 'powerMegawatts': 900}]} | phases/0/powerMegawatts more-than-whole
          {'powerMegawatts': 900, 'by': '2028', 'phases': [{'by': '2029', 'powerMegawatts': 300}]} | phases/0/by out-of-order
          {'phases': [{'powerMegawatts': 300}]} | phases/0/by required
          {'phases': [{'by': null, 'powerMegawatts': 300}]} | phases/0/by required
          {'phases': [{'by': '2027'}]} | phases/0/powerMegawatts required
          {'phases': [{'by': '2027-02-30', 'powerMegawatts': 300}]} | phases/0/by no-such-day
          {'phases': [{'by': '2027', 'powerMegawatts': 1}, {'by': '2027', 'powerMegawatts': 2}]} | phases/1/by duplicate
          {'phases': [{'by': '2027', 'powerMegawatts': 1}, {'by': '2027-12-31', 'powerMegawatts': 2}]} | phases/1/by duplicate
          {'phases': [{'by': '2027', 'powerMegawatts': -1}]} | phases/0/powerMegawatts too-small
          {'phases': [{'by': '2027', 'powerMegawatts': 10000000}]} | phases/0/powerMegawatts too-large
          {'phases': [{'by': '2027', 'powerMegawatts': 0.0001}]} | phases/0/powerMegawatts too-precise
          {'phases': [{'by': '2027', 'powerMegawatts': 1, 'chip': 'x'}]} | phases/0/chip unknown-field
          {'qualifier': 'UNDISCLOSED', 'phases': [{'by': '2027', 'powerMegawatts': 1}]} | qualifier contradiction
          {'powerBasis': 'IT', 'phases': [{'by': '2027', 'accelerators': 1}]} | powerBasis contradiction
          {'phases': 'soon'} | phases type
          {'phases': []} | powerMegawatts required
          {'powerMegawatts': 1, 'owners': [{'company': {'name': 'OWN One'}}, {'company': {'name': 'OWN One'}}]} | owners/1/company duplicate
          {'powerMegawatts': 700, 'phases': [{'powerMegawatts': 300}, {'by': '2027', 'powerMegawatts': 800}, {'by': '2028', 'powerMegawatts': 600}]} | phases/0/by required; phases/1/powerMegawatts more-than-whole; phases/2/powerMegawatts out-of-order
          """)
  void namesWhatIsWrong(String capacity, String expected) {
    assertThat(faults(documents.named(capacity))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'phases': [{'by': '2027', 'powerMegawatts': 0}, {'by': '2028', 'powerMegawatts': 0}]}
          {'phases': [{'by': '2020', 'powerMegawatts': 30}]}
          {'powerMegawatts': 0}
          {'powerMegawatts': 900, 'by': '2028', 'phases': [{'by': '2028-06', 'powerMegawatts': 300}]}
          {'powerMegawatts': 900, 'powerBasis': 'IT', 'phases': [{'by': '2027', 'accelerators': 300}]}
          {'powerBasis': 'IT', 'phases': [{'by': '2027', 'powerMegawatts': 300}]}
          {'qualifier': 'UNDISCLOSED', 'phases': []}
          {'qualifier': 'UP_TO', 'phases': [{'by': '2027', 'powerMegawatts': 300.0001}]}
          """)
  void takesWhatIsTold(String capacity) {
    assertThat(faults(capacity)).isEqualTo("none");
  }

  @Test
  void aThousandLevelsAreTooMany() {
    var levels =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    "{'by': '%d-%02d', 'powerMegawatts': %d}"
                        .formatted(2027 + i / 12, i % 12 + 1, i))
            .collect(Collectors.joining(", ", "{'phases': [", "]}"));
    assertThat(faults(levels)).isEqualTo("phases too-many");
  }
}
