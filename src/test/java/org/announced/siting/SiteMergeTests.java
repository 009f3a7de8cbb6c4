package org.announced.siting;

import static org.announced.support.CompanyRequests.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.site.SiteRequests;
import org.announced.support.Api;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@HttpTest
class SiteMergeTests {

  private final Api api;
  private final SiteRequests sites;

  SiteMergeTests(Api api) {
    this.api = api;
    this.sites = new SiteRequests(api);
  }

  @Test
  void aPatchMakesARevision() {
    var site = sites.made("{\"name\": \"OWN Campus\", \"country\": \"JP\", \"city\": \"Inzai\"}");
    var patched =
        sites.patch(
            site.get("id").asString(),
            "{\"name\": \"OWN Great Campus\", \"city\": null, \"operator\": {\"company\": {\"name\": \"OWN Works\"}}, \"reason\": \"Renamed\"}");
    assertThat(patched.status()).as(patched.text()).isEqualTo(200);
    assertThat(patched.json().get("slug")).isEqualTo(site.get("slug"));
    assertThat(patched.json().get("revision").asInt()).isEqualTo(2);
    assertThat(patched.json().at("/operator/company/name").asString())
        .isEqualTo(sites.companies.named("OWN Works"));
    var revision =
        sites.list("/sites/" + site.get("id").asString() + "/revisions?action=CORRECTED").get(0);
    assertThat(revision.get("changes").valueStream().map(one -> one.get("pointer").asString()))
        .containsExactly("/name", "/city", "/operator");
    var nothing =
        sites.patch(site.get("id").asString(), "{\"country\": \"JP\", \"reason\": \"As it is\"}");
    assertThat(nothing.json().at("/written/outcome").asString()).isEqualTo("KNOWN");
  }

  @Test
  void aPatchIsHeldToTheFormAndToWhatOthersAreCalled() {
    var one =
        sites.made(
            "{\"name\": \"OWN One\", \"operator\": {\"company\": {\"name\": \"OWN Works\"}}}");
    sites.made("{\"name\": \"OWN Two\", \"operator\": \"OWN Works\"}");
    var id = one.get("id").asString();
    assertThat(faults(sites.patch(id, "{\"name\": \"OWN Two\", \"reason\": \"r\"}")))
        .containsExactly("/name contradiction");
    assertThat(faults(sites.patch(id, "{\"latitude\": 35.68, \"reason\": \"r\"}")))
        .contains("/longitude required");
    assertThat(faults(sites.patch(id, "{\"slug\": \"mine\", \"reason\": \"r\"}")))
        .containsExactly("/slug read-only");
    assertThat(faults(sites.patch(id, "{\"town\": null, \"reason\": \"r\"}")))
        .containsExactly("/town unknown-field");
    assertThat(
            sites
                .companies
                .send(
                    "PATCH",
                    "/sites/" + id,
                    "{\"city\": \"Inzai\", \"reason\": \"r\"}",
                    "Content-Type",
                    CompanyRequests.MERGE_PATCH)
                .status())
        .isEqualTo(428);
    assertThat(
            sites
                .companies
                .send(
                    "PATCH",
                    "/sites/" + id,
                    "{\"city\": \"Inzai\", \"reason\": \"r\"}",
                    "Content-Type",
                    CompanyRequests.MERGE_PATCH,
                    "If-Match",
                    "\"stale\"")
                .status())
        .isEqualTo(412);
  }

  @Test
  void aMergedSiteLeadsOnAndWhatStoodOnItStandsOnTheOther() {
    var gone =
        sites.made("{\"name\": \"OWN Project X\", \"country\": \"US\", \"city\": \"Abilene\"}");
    var kept = sites.made("{\"name\": \"OWN Campus\"}");
    var capacity = sites.capacity("one", "{\"powerMegawatts\": 1, \"site\": \"OWN Project X\"}");
    var merged = sites.merge(gone.get("id").asString(), kept.get("slug").asString());
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(merged.json().get("city").asString()).isEqualTo("Abilene");
    assertThat(merged.json().at("/announced/count/capacities").asInt()).isEqualTo(1);
    for (var ref : List.of(gone.get("id").asString(), gone.get("slug").asString())) {
      var moved = sites.get(ref);
      assertThat(moved.status()).isEqualTo(301);
      assertThat(moved.header("Location")).endsWith("/api/v1/sites/" + kept.get("id").asString());
    }
    assertThat(shown(capacity).at("/site/id")).isEqualTo(kept.get("id"));
    var again = sites.capacity("two", "{\"powerMegawatts\": 2, \"site\": \"OWN Project X\"}");
    assertThat(again.at("/site/id")).isEqualTo(kept.get("id"));
    var told =
        sites.list(
            "/announcements/"
                + capacity.at("/announcement/id").asString()
                + "/revisions?action=SITE_MERGED");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).at("/changes/0/pointer").asString()).isEqualTo("/capacities/0/site");
    assertThat(
            sites
                .patch(kept.get("id").asString(), "{\"city\": \"Abilene\", \"reason\": \"r\"}")
                .status())
        .isEqualTo(200);
    assertThat(
            sites
                .companies
                .send(
                    "PATCH",
                    "/sites/" + gone.get("id").asString(),
                    "{\"city\": \"X\", \"reason\": \"r\"}",
                    "If-Match",
                    "\"any\"",
                    "Content-Type",
                    CompanyRequests.MERGE_PATCH)
                .status())
        .isEqualTo(409);

    var undone = sites.undo(merged.json());
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.json().at("/site/id")).isEqualTo(gone.get("id"));
    assertThat(undone.json().at("/site/city").asString()).isEqualTo("Abilene");
    assertThat(undone.json().at("/survivor/city").isNull()).isTrue();
    assertThat(undone.json().get("left")).isEmpty();
    assertThat(shown(capacity).at("/site/id")).isEqualTo(gone.get("id"));
    assertThat(shown(again).at("/site/id")).isEqualTo(kept.get("id"));
    assertThat(sites.get(gone.get("slug").asString()).status()).isEqualTo(200);
    assertThat(sites.undo(merged.json()).status()).isEqualTo(409);
  }

  private JsonNode shown(JsonNode capacity) {
    return api.get("/capacities/" + capacity.get("id").asString()).json();
  }

  @Test
  void whatWasChangedSinceTheMergeIsLeftAndNamed() {
    var gone = sites.made("{\"name\": \"OWN Project X\"}");
    var kept = sites.made("{\"name\": \"OWN Campus\"}");
    sites.made("{\"name\": \"OWN Elsewhere\"}");
    var capacity = sites.capacity("one", "{\"powerMegawatts\": 1, \"site\": \"OWN Project X\"}");
    var merged = sites.merge(gone.get("id").asString(), kept.get("slug").asString()).json();
    var path = "/capacities/" + capacity.get("id").asString();
    var patched =
        sites.companies.send(
            "PATCH",
            path,
            "{\"site\": \"OWN Elsewhere\", \"reason\": \"r\"}",
            "If-Match",
            api.get(path).header("ETag"),
            "Content-Type",
            CompanyRequests.MERGE_PATCH);
    assertThat(patched.status()).as(patched.text()).isEqualTo(200);
    assertThat(sites.undo(merged).json().at("/left/0/url").asString()).isEqualTo("/api/v1" + path);
  }

  @Test
  void aSiteIsNotMergedIntoItselfOrIntoNothing() {
    var site = sites.made("{\"name\": \"OWN Campus\"}");
    var id = site.get("id").asString();
    assertThat(faults(sites.merge(id, id))).containsExactly("/into same-site");
    assertThat(faults(sites.merge(id, "OWN Campas"))).containsExactly("/into unknown-site");
    assertThat(sites.merge("no-such-site", id).status()).isEqualTo(404);
  }

  @Test
  void aMergeTakesThePairAway() {
    var at = "\"latitude\": 12.51, \"longitude\": -61.3, \"precision\": \"EXACT\"";
    sites.made(
        "{\"name\": \"OWN One\", \"operator\": {\"company\": {\"name\": \"OWN Works\"}}, %s}"
            .formatted(at));
    var two = sites.made("{\"name\": \"OWN Two\", \"operator\": \"OWN Works\", %s}".formatted(at));
    var pairs = "/sites/possible-duplicates?site=" + sites.companies.slug("OWN-one");
    assertThat(sites.list(pairs)).hasSize(1);
    sites.merge(two.get("id").asString(), sites.companies.slug("OWN-one"));
    assertThat(sites.list(pairs)).isEmpty();
  }

  @Test
  void aMergeOfCompaniesTakesTheirSitesAlongAndBack() {
    var site =
        sites.made(
            "{\"name\": \"OWN Campus\", \"operator\": {\"company\": {\"name\": \"OWN Old Works\"}}}");
    sites.companies.made("{\"name\": \"OWN New Plants\"}");
    var merged =
        sites.companies.merged(
            sites.companies.slug("OWN-old-works"), sites.companies.slug("OWN-new-plants"));
    var id = site.get("id").asString();
    var shown = sites.get(id).json();
    assertThat(shown.at("/operator/company/slug").asString())
        .isEqualTo(sites.companies.slug("OWN-new-plants"));
    assertThat(shown.get("revision").asInt()).isEqualTo(2);
    var same = sites.post("{\"name\": \"OWN Campus\", \"operator\": \"OWN Old Works\"}");
    assertThat(same.status()).as(same.text()).isEqualTo(200);
    sites.companies.undone(merged);
    assertThat(sites.get(id).json().at("/operator/company/slug").asString())
        .isEqualTo(sites.companies.slug("OWN-old-works"));
    assertThat(sites.list("/sites/" + id + "/revisions")).hasSize(3);
  }
}
