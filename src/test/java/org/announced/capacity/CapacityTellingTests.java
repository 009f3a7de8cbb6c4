package org.announced.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Levels of capacities as further articles and editions of a data set tell them. */
@HttpTest
class CapacityTellingTests {

  private static final String CAMPUS =
      """
      {'operator': {'company': {'name': 'OWN Runs'}}, 'owners': [{'company': {'name': 'OWN Owns'}}, {'company': {'name': 'OWN Lends'}}],
       'users': [{'company': {'name': 'OWN Uses'}}], 'country': 'US', 'powerBasis': 'FACILITY',
       'phases': [{'by': '2029', 'powerMegawatts': 900, 'accelerators': 40000},
         {'by': '2027-06', 'powerMegawatts': 300.50}]}
      """;

  private final Given given;
  private final TestDocuments documents = new TestDocuments();

  CapacityTellingTests(Given given) {
    this.given = given;
  }

  private String document(String capacity) {
    return TestDocuments.with(
            documents.minimal(), "/capacities", "[" + quoted(documents.named(capacity)) + "]")
        .toString();
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private JsonNode stored(String capacity) {
    var answer = given.post(document(capacity));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  private String slug(String role) {
    return documents.named("OWN ").strip().toLowerCase(Locale.ROOT) + "-" + role;
  }

  @Test
  void anArticleThatTellsTheFirstLevelIsAboutTheSame() {
    var campus = stored(CAMPUS);
    var first =
        told(
            "Second Wire",
            "{'operator': 'OWN Runs', 'powerMegawatts': 300.5, 'powerBasis': 'FACILITY', 'by': '2027-06', 'country': 'US'}");
    var candidate = given.post(first);
    assertThat(candidate.status()).as(candidate.text()).isEqualTo(409);
    assertThat(candidate.text()).contains("the same size").contains(campus.get("id").asString());
    var attached = attached(first);
    assertThat(attached.json().at("/written/claims").asInt()).isZero();
    assertThat(attached.json().get("capacities")).hasSize(1);
    assertThat(attached.json().get("sources")).hasSize(2);
  }

  @Test
  void whatAnArticleTellsOtherwiseIsClaimed() {
    stored(
        "{'operator': {'company': {'name': 'OWN Runs'}}, 'powerMegawatts': 300, 'by': '2027', 'country': 'US'}");
    var attached =
        attached(
            told(
                "Second Wire",
                "{'operator': 'OWN Runs', 'owners': [{'company': {'name': 'OWN Owns'}}], 'country': 'US', 'phases':"
                    + " [{'by': '2029', 'powerMegawatts': 900}, {'by': '2027', 'powerMegawatts': 300}]}"));
    assertThat(attached.json().get("capacities")).hasSize(1);
    assertThat(attached.json().get("claims").values())
        .filteredOn(claim -> !claim.get("preferred").asBoolean())
        .extracting(claim -> claim.get("subject").asString())
        .containsExactlyInAnyOrder("/capacities/0/phases", "/capacities/0/owners");
    var again =
        attached(
            told(
                "Second Wire",
                "{'operator': 'OWN Runs', 'owners': [{'company': {'name': 'OWN Owns'}}], 'country': 'US', 'phases':"
                    + " [{'by': '2029', 'powerMegawatts': 900.0}, {'by': '2027', 'powerMegawatts': 300}]}"));
    assertThat(again.json().at("/written/claims").asInt()).isZero();
  }

  private String told(String outlet, String capacity) {
    return document(capacity).replace("A wire", outlet).replace("/minimal", "/" + outlet.charAt(0));
  }

  private Answer attached(String document) {
    var answer = given.post("/announcements?onDuplicate=attach", document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  @Test
  void anEditionOfADataSetCorrectsLevels() {
    var record = quoted("[{'dataset': 'own.example/%s', 'id': '1'}]".formatted(slug("set")));
    var first =
        TestDocuments.with(TestDocuments.json(document(CAMPUS)).asObject(), "/records", record);
    assertThat(given.post(first.toString()).status()).isEqualTo(201);
    var second =
        TestDocuments.with(
            TestDocuments.json(document(CAMPUS.replace("900", "950"))).asObject(),
            "/records",
            record);
    var corrected = given.post("/announcements?onKnown=correct", second.toString());
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(corrected.json().at("/capacities/0/phases/1/powerMegawatts").asInt()).isEqualTo(950);
    assertThat(corrected.json().at("/capacities/0/owners")).hasSize(2);
    var again = given.post("/announcements?onKnown=correct", second.toString());
    assertThat(again.json().get("revision")).isEqualTo(corrected.json().get("revision"));
  }
}
