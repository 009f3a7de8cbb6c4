package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Regions of what is announced: posted, shown, filtered, divided by, corrected, told again. */
@HttpTest
class RegionPostTests {

  private final Api api;
  private final Given given;
  private final String firm = "Rohrammer" + UUID.randomUUID().toString().replace("-", "");

  RegionPostTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private String document(String head, String day, String parts) {
    return """
    {"headline": "%s builds %s", "announcedOn": "%s"%s,
     "sources": [{"publisher": "A wire", "title": "It builds", "url": "https://example.org/%s"}]%s}
    """
        .formatted(firm, UUID.randomUUID(), day, head, UUID.randomUUID(), parts);
  }

  private String investment(String place, int millions) {
    return """
    {"investors": [{"company": {"name": "%s"}}], %s,
     "instrument": "CAPEX", "amount": {"value": %d000000, "currency": "USD"}}
    """
        .formatted(firm, place, millions);
  }

  private String investments(String... all) {
    return ", \"investments\": [" + String.join(",", all) + "]";
  }

  private JsonNode stored(String document) {
    return answered("?onDuplicate=create", document, 201).shown();
  }

  private Answer answered(String query, String document, int status) {
    var answer = given.post("/announcements" + query, document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer;
  }

  private JsonNode fault(String place) {
    var answer = answered("", document("", "2026-03-02", investments(investment(place, 5))), 422);
    return answer.json().at("/errors/0");
  }

  private static String text(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private Answer mine(String list, String more) {
    return api.get(list + "?company=" + firm.toLowerCase(Locale.ROOT) + more);
  }

  private long amounts(String more) {
    return mine("/investments", "&limit=500" + more).items().stream()
        .mapToLong(one -> one.at("/amount/value").asLong() / 1_000_000)
        .sum();
  }

  @Test
  void everyPartMayStandInARegionAndShowsItsCode() {
    var parts =
        investments(investment("\"country\": \"US\", \"region\": \"Texas\"", 2))
            + """
            , "partnerships": [{"kind": "TRAINING", "bindingLevel": "MOU", "region": "東京",
               "parties": [{"company": "%1$s", "role": "PARTNER"}], "undisclosedParties": 1}],
            "trainingGoals": [{"people": 10, "region": "karnataka", "sponsor": {"company": "%1$s"}}],
            "capacities": [{"operator": {"company": "%1$s"}, "powerMegawatts": 3, "region": "de_by"}]
            """
                .formatted(firm);
    var shown = stored(document(", \"region\": \"서울\"", "2026-03-02", parts));
    assertThat(shown.at("/region").asString()).isEqualTo("KR-11");
    assertThat(shown.at("/country").asString()).isEqualTo("KR");
    assertThat(shown.at("/investments/0/region").asString()).isEqualTo("US-TX");
    assertThat(shown.at("/partnerships/0/region").asString()).isEqualTo("JP-13");
    assertThat(shown.at("/partnerships/0/country").asString()).isEqualTo("JP");
    assertThat(shown.at("/trainingGoals/0/region").asString()).isEqualTo("IN-KA");
    assertThat(shown.at("/capacities/0/region").asString()).isEqualTo("DE-BY");
    assertThat(shown.at("/capacities/0/country").asString()).isEqualTo("DE");
    var id = shown.at("/investments/0/id").asString();
    assertThat(api.get("/investments/" + id).json().at("/region").asString()).isEqualTo("US-TX");
    assertThat(mine("/investments", "&format=csv").text()).contains("region").contains("US-TX");
    assertThat(mine("/investments", "&format=ndjson").lines().get(0).at("/region").asString())
        .isEqualTo("US-TX");
    assertThat(mine("/investments", "&fields=region").items().get(0).toString())
        .isEqualTo("{\"region\":\"US-TX\"}");
    assertThat(answered("", shown.toString(), 200).json().at("/written/outcome").asString())
        .isEqualTo("KNOWN");
  }

  @Test
  void aRegionThatIsNoneOrElsewhereIsAFaultThatNamesTheNearest() {
    var unknown = fault("\"country\": \"US\", \"region\": \"US-XX\"");
    assertThat(unknown.at("/pointer").asString()).isEqualTo("/investments/0/region");
    assertThat(unknown.at("/code").asString()).isEqualTo("unknown-region");
    assertThat(unknown.at("/candidates/0").asString()).startsWith("US-");
    assertThat(fault("\"country\": \"JP\", \"region\": \"JP-48\"").at("/code").asString())
        .isEqualTo("unknown-region");
    var elsewhere = fault("\"country\": \"JP\", \"region\": \"Texas\"");
    assertThat(elsewhere.at("/code").asString()).isEqualTo("region-elsewhere");
    assertThat(elsewhere.at("/detail").asString()).contains("United States", "Japan");
    var several = fault("\"region\": \"Punjab\"");
    assertThat(several.at("/code").asString()).isEqualTo("ambiguous-region");
    assertThat(several.at("/candidates").toString()).isEqualTo("[\"IN-PB\",\"PK-PB\"]");
    assertThat(fault("\"country\": \"US\", \"region\": 48").at("/code").asString())
        .isEqualTo("type");
  }

  @Test
  void listsFilterAndSortByRegionAndACountryHoldsWhatStandsInItsRegions() {
    stored(
        document(
            ", \"region\": \"US-DC\"",
            "2026-03-02",
            investments(
                investment("\"region\": \"US-TX\"", 2),
                investment("\"region\": \"US-VA\"", 3),
                investment("\"country\": \"US\"", 5),
                investment("\"region\": \"JP-13\"", 7))));
    assertThat(amounts("&region=US-TX")).isEqualTo(2);
    assertThat(amounts("&region=" + text("テキサス州"))).isEqualTo(2);
    assertThat(amounts("&region=texas," + text("東京"))).isEqualTo(9);
    assertThat(amounts("&region.not=US-TX")).isEqualTo(15);
    assertThat(amounts("&region=null")).isEqualTo(5);
    assertThat(amounts("&region=null,us_va")).isEqualTo(8);
    assertThat(amounts("&country=US")).isEqualTo(10);
    assertThat(mine("/investments", "&sort=region").each("region"))
        .startsWith("JP-13", "US-TX", "US-VA");
    assertThat(mine("/announcements", "&region=US-DC").items()).hasSize(1);
    assertThat(mine("/announcements", "&region=US-TX").items()).isEmpty();
    assertThat(mine("/announcements", "&commitments.region=Texas").items()).hasSize(1);
    assertThat(mine("/announcements", "&commitments.region=US-NY").items()).isEmpty();
  }

  @Test
  void aFilterByWhatIsNoRegionNamesTheNearest() {
    var unknown = api.get("/investments?region=US-XX");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().at("/errors/0/code").asString()).isEqualTo("unknown-region");
    assertThat(unknown.json().at("/errors/0/parameter").asString()).isEqualTo("region");
    var several = api.get("/capacities?region.not=Limburg");
    assertThat(several.json().at("/errors/0/code").asString()).isEqualTo("ambiguous-region");
    assertThat(several.json().at("/errors/0/candidates").toString())
        .isEqualTo("[\"BE-VLI\",\"NL-LI\"]");
    assertThat(api.get("/partnerships?region=Texs").json().at("/errors/0/candidates").toString())
        .contains("US-TX");
  }

  @Test
  void totalsAreDividedByRegionAndLeadToExactlyTheseRows() {
    stored(
        document(
            "",
            "2026-03-02",
            investments(
                investment("\"region\": \"US-TX\"", 2),
                investment("\"region\": \"US-TX\"", 3),
                investment("\"country\": \"US\"", 5))));
    var summary = mine("/summaries/investments", "&groupBy=region&sort=label").json();
    assertThat(summary.get("groups")).hasSize(2);
    for (var group : summary.get("groups")) {
      var isNone = group.at("/key/region").isNull();
      assertThat(group.at("/point").asLong()).isEqualTo(5_000_000);
      if (!isNone) {
        assertThat(group.at("/key/region").asString()).isEqualTo("US-TX");
        assertThat(group.at("/label").asString()).isEqualTo("Texas, United States");
      }
      var rows = api.get(group.at("/details").asString()).items();
      assertThat(rows).hasSize(isNone ? 1 : 2);
      assertThat(rows).allSatisfy(row -> assertThat(row.get("region").isNull()).isEqualTo(isNone));
    }
    for (var kind : new String[] {"partnerships", "training-goals", "capacities"}) {
      var answer = mine("/summaries/" + kind, "&groupBy=region,year");
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
  }

  @Test
  void aPatchSetsAndClearsItUnderARevision() {
    var shown =
        stored(document("", "2026-03-02", investments(investment("\"country\": \"US\"", 2))));
    var path = "/investments/" + shown.at("/investments/0/id").asString();
    var set = given.patch(path, "{\"region\": \"Virginia\", \"reason\": \"Told by the firm.\"}");
    assertThat(set.json().at("/region").asString()).isEqualTo("US-VA");
    var revisions = api.get("/announcements/" + shown.at("/id").asString() + "/revisions").text();
    assertThat(revisions).contains("/investments/0/region", "US-VA");
    var moved = given.correction(path, "{\"country\": \"JP\", \"reason\": \"It is in Japan.\"}");
    assertThat(moved.status()).isEqualTo(422);
    assertThat(moved.json().at("/errors/0/code").asString()).isEqualTo("region-elsewhere");
    var gone = given.patch(path, "{\"region\": null, \"reason\": \"Not said.\"}");
    assertThat(gone.json().at("/region").isNull()).isTrue();
    assertThat(gone.json().at("/country").asString()).isEqualTo("US");
  }

  @Test
  void anArticleThatNamesTheSameRegionOtherwiseDiffersInNothing() {
    var place = "\"country\": \"US\", \"region\": \"%s\"";
    var document = document("", "2026-03-02", investments(investment(place.formatted("US-TX"), 2)));
    var shown = answered("", document, 201).json();
    var again =
        document.replace("US-TX", "テキサス州").replace("https://example.org/", "https://example.com/");
    var attached = answered("?onDuplicate=attach", again, 200).json();
    assertThat(attached.at("/id")).isEqualTo(shown.at("/id"));
    assertThat(attached.at("/claims")).isEmpty();
    var other =
        document.replace("US-TX", "Ohio").replace("https://example.org/", "https://example.net/");
    var to = "&to=" + shown.at("/id").asString();
    var claimed = answered("?onDuplicate=attach" + to, other, 200).json();
    assertThat(claimed.at("/claims/0/subject").asString()).isEqualTo("/investments/0/region");
    assertThat(claimed.at("/claims").toString()).contains("\"US-OH\"").doesNotContain("Ohio");
    assertThat(claimed.at("/investments")).hasSize(1);
  }

  @Test
  void anEditionThatNamesTheRegionOtherwiseChangesNothingAndAnotherRegionMovesIt() {
    var record = ", \"records\": [{\"dataset\": \"example.org/sites\", \"id\": \"" + firm + "\"}]";
    var document =
        document(record, "2026-03-02", investments(investment("\"region\": \"Texas\"", 2)));
    var shown = answered("", document, 201).json();
    var same = answered("?onKnown=correct", document.replace("Texas", "US-TX"), 200).json();
    assertThat(same.at("/revision")).isEqualTo(shown.at("/revision"));
    var moved = answered("?onKnown=correct", document.replace("Texas", "Ontario"), 200).json();
    assertThat(moved.at("/investments/0/region").asString()).isEqualTo("CA-ON");
    assertThat(moved.at("/investments/0/country").asString()).isEqualTo("CA");
  }

  @Test
  void wordsThatAreTheNameOfARegionFindWhatStandsInIt() {
    var there =
        stored(document("", "2026-03-02", investments(investment("\"region\": \"DE-BY\"", 2))));
    var made = stored(document(", \"region\": \"DE-BY\"", "2026-03-03", ""));
    stored(document("", "2026-03-04", investments(investment("\"region\": \"DE-HE\"", 2))));
    for (var name : new String[] {"Bavaria", "bayern", "バイエルン", "de-by"}) {
      var listed = mine("/investments", "&q=" + text(name)).items();
      assertThat(listed).as(name).hasSize(1);
      var found = api.get("/search?limit=50&q=" + text(name)).each("id");
      assertThat(found).as(name).contains(there.at("/id").asString(), made.at("/id").asString());
    }
    assertThat(mine("/investments", "&q=Hessen").items()).hasSize(1);
    assertThat(mine("/investments", "&q=Sachsen").items()).isEmpty();
  }

  @Test
  void aLargerPledgeForAnotherRegionIsNoRaiseAndForTheSameItMayBe() {
    answered("", pledge("to invest $500 billion in data centers", "2025-02-24", 500, "US-TX"), 201);
    var raised = "raises its pledge to $600 billion for data centers";
    answered("?dryRun=true", pledge(raised, "2025-04-24", 600, "Ohio"), 201);
    var problem = answered("", pledge(raised, "2025-04-24", 600, "Texas"), 409).json();
    assertThat(problem.at("/candidates/0/suggestion/0/kind").asString()).isEqualTo("SUPERSEDES");
  }

  private String pledge(String headline, String day, int billions, String region) {
    return document(
            "", day, investments(investment("\"region\": \"" + region + "\"", billions * 1000)))
        .replaceFirst("builds [-0-9a-f]+", Matcher.quoteReplacement(headline));
  }
}
