package org.announced.merge;

import static org.announced.support.CompanyRequests.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.CompanyRequests;
import org.announced.support.HttpTest;
import org.announced.support.Registers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Identifiers of companies that are corrected, merged, separated, and written by two at once. */
@HttpTest
class CorrectedIdentifierTests {

  private final Api api;
  private final JdbcClient jdbc;
  private final CompanyRequests companies;
  private final Registers registers;

  CorrectedIdentifierTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
    this.companies = new CompanyRequests(api);
    this.registers = new Registers(companies.own);
  }

  private String lei(int n) {
    return "LEI:" + registers.lei(n);
  }

  private JsonNode made(String name, String... identifiers) {
    return companies.made(described(name, identifiers));
  }

  private static String described(String name, String... identifiers) {
    return "{\"name\": \"%s\", \"identifiers\": %s}".formatted(name, list(identifiers));
  }

  private static String list(String... identifiers) {
    return "[%s]"
        .formatted(
            String.join(", ", List.of(identifiers).stream().map(one -> '"' + one + '"').toList()));
  }

  private static String patch(String... identifiers) {
    return "{\"reason\": \"By the register\", \"identifiers\": %s}".formatted(list(identifiers));
  }

  private static String id(JsonNode thing) {
    return thing.get("id").asString();
  }

  private static List<String> values(JsonNode company) {
    return company.get("identifiers").values().stream()
        .map(one -> one.get("value").asString())
        .toList();
  }

  @Test
  void aPatchSetsThemAndMakesARevision() {
    var company = made("OWN", lei(0));
    var changed = companies.patched(id(company), patch(lei(1), "ISIN:US5949181045", lei(0)));
    assertThat(values(changed)).containsExactly(registers.lei(1), "US5949181045", registers.lei(0));
    assertThat(changed.at("/written/warnings/0/code").asString()).isEqualTo("several-identifiers");
    var revision = companies.revisions(id(company)).get(1);
    assertThat(revision.at("/changes/0/pointer").asString()).startsWith("/identifiers");
    assertThat(companies.patched(id(company), patch()).get("identifiers")).isEmpty();
    assertThat(companies.patched(id(company), patch(lei(0))).get("revision").asInt()).isEqualTo(4);
    var same = companies.patched(id(company), patch(lei(0).toLowerCase(Locale.ROOT)));
    assertThat(same.get("revision").asInt()).isEqualTo(4);
    companies.patched(id(company), "{\"reason\": \"x\", \"country\": \"JP\"}");
    assertThat(values(companies.get(id(company)).json())).containsExactly(registers.lei(0));
    assertThat(
            companies
                .patched(id(company), "{\"reason\": \"x\", \"identifiers\": null}")
                .get("identifiers"))
        .isEmpty();
  }

  @Test
  void aPatchDoesNotTakeThatOfAnother() {
    var owner = made("Owner OWN", lei(0), "OTHER:cik:A-OWN");
    var other = made("Other OWN", lei(1));
    for (var wanted : List.of(lei(0), "OTHER:CIK:a-" + companies.own)) {
      var answer = companies.patch(id(other), patch(wanted));
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat(answer.json().get("type").asString()).isEqualTo("/problems/identifier-taken");
      assertThat(faults(answer)).containsExactly("/identifiers identifier-taken");
      assertThat(answer.json().at("/errors/0/candidates/0")).isEqualTo(owner.get("slug"));
    }
    assertThat(api.get("/problems/identifier-taken").status()).isEqualTo(200);
    assertThat(faults(companies.patch(id(other), patch("LEI:INR2EJN1ERAN0W5ZP975"))))
        .containsExactly("/identifiers/0 wrong-check-digit");
    assertThat(companies.get(id(other)).json()).isEqualTo(other);
  }

  @Test
  void passToTheOtherWithAMergeAndComeBack() {
    var gone = made("Gone OWN", lei(0), "WIKIDATA:" + registers.item(0));
    var kept = made("Kept OWN", lei(1));
    var survivor = companies.merged(id(gone), id(kept));
    assertThat(values(survivor))
        .containsExactly(registers.lei(1), registers.lei(0), registers.item(0));
    assertThat(survivor.at("/written/warnings/0/code").asString()).isEqualTo("several-identifiers");
    assertThat(id(companies.post(described("Gone OWN", lei(0))).shown())).isEqualTo(id(kept));
    assertThat(api.get("/companies/" + lei(0)).json().get("id")).isEqualTo(kept.get("id"));
    // What was read of it can be posted.
    assertThat(companies.post(companies.get(id(kept)).text()).status()).isEqualTo(200);
    var undone = companies.undone(survivor);
    assertThat(companies.revisions(id(gone)).get(1).get("changes").toString())
        .contains("/identifiers");
    assertThat(undone.get("left")).isEmpty();
    assertThat(undone.at("/company/identifiers")).isEqualTo(gone.get("identifiers"));
    assertThat(undone.at("/survivor/identifiers")).isEqualTo(kept.get("identifiers"));
  }

  @Test
  void whatWasTakenAwayMeanwhileDoesNotComeBack() {
    var gone = made("Gone OWN", lei(0), lei(2));
    var kept = made("Kept OWN", lei(1));
    var merged = companies.merged(id(gone), id(kept));
    companies.patched(id(kept), patch(lei(1), lei(2)));
    made("New OWN", lei(0));
    var undone = companies.undone(merged);
    assertThat(undone.get("left").toString())
        .isEqualTo(
            "[{\"url\":\"/api/v1/companies/%s\",\"member\":\"identifiers\"}]".formatted(id(kept)));
    assertThat(values(undone.get("company"))).containsExactly(registers.lei(2));
    assertThat(values(undone.get("survivor"))).containsExactly(registers.lei(1));
    companies.patched(id(gone), "{\"reason\": \"x\", \"country\": \"US\"}");
  }

  /** It knew nothing of identifiers, and gave none over. */
  @Test
  void aMergeOfAnEarlierReleaseIsUndone() {
    var gone = made("Gone OWN");
    var kept = made("Kept OWN");
    var merged = companies.merged(id(gone), id(kept));
    jdbc.sql(
            "update company_merge set had = had - 'identifiers' where company_id = cast(? as uuid)")
        .param(id(gone))
        .update();
    companies.patched(id(kept), patch(lei(0)));
    var undone = companies.undone(merged);
    assertThat(undone.get("left")).isEmpty();
    assertThat(undone.at("/company/identifiers")).isEmpty();
    assertThat(values(undone.get("survivor"))).containsExactly(registers.lei(0));
  }

  @Test
  void oneIdentifierUnderManyNamesAtOnceMakesOneCompany() throws Exception {
    for (int round = 0; round < 4; round++) {
      var identifier = lei(round);
      var writes = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < 6; i++) {
        var body = described("%c%d OWN".formatted('A' + i, round), identifier);
        writes.add(() -> companies.post(body));
        var number = round * 6 + i;
        writes.add(
            () ->
                companies.send(
                    "POST",
                    "/announcements?onDuplicate=create",
                    """
                    {"headline": "OWN %1$d", "announcedOn": "2026-04-03",
                     "sources": [{"publisher": "A wire", "title": "OWN %1$d"}],
                     "capacities": [{"powerMegawatts": 23, "operator": {"company": %2$s}}]}
                    """
                        .formatted(number, body)));
      }
      assertThat(together(writes)).allMatch(answer -> answer.status() < 202);
      assertThat(api.all("/companies?identifier=" + identifier)).hasSize(1);
    }
    assertThat(api.all(companies.named("/companies?q=OWN"))).hasSize(4);
  }

  @Test
  void aPatchAndAPostDoNotGiveOneIdentifierToTwo() throws Exception {
    for (int round = 0; round < 5; round++) {
      var known = made("Known %d OWN".formatted(round));
      var identifier = lei(round);
      var fresh = described("Fresh %d OWN".formatted(round), identifier);
      var answers =
          together(
              List.of(
                  () -> companies.patch(id(known), patch(identifier)),
                  () -> companies.post(fresh)));
      assertThat(answers.get(0).status() == 200)
          .isEqualTo(answers.get(1).status() == 200)
          .isEqualTo(answers.get(0).status() != 422);
      assertThat(api.all("/companies?identifier=" + identifier)).hasSize(1);
    }
  }

  private static List<Answer> together(List<Callable<Answer>> writes) throws Exception {
    var pool = Executors.newFixedThreadPool(writes.size());
    try {
      var start = new CyclicBarrier(writes.size());
      var sent = new ArrayList<Future<Answer>>();
      for (var write : writes) {
        sent.add(
            pool.submit(
                () -> {
                  start.await();
                  return write.call();
                }));
      }
      var answers = new ArrayList<Answer>();
      for (var answer : sent) {
        answers.add(answer.get(60, TimeUnit.SECONDS));
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
