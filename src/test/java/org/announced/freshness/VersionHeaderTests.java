package org.announced.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every answer under {@code /api} says of which version of the data it is. */
@HttpTest
class VersionHeaderTests {

  private static final String VERSION = "Announced-Version";

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private final String own = "H" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

  VersionHeaderTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/announcements?limit=2",
        "/announcements?limit=2&count=exact",
        "/investments?country=AQ",
        "/investments?country=AQ&count=exact",
        "/investments?format=csv",
        "/investments?format=ndjson",
        "/sites?format=geojson",
        "/companies/microsoft",
        "/companies/nobody-of-that-name",
        "/announcements/nothing/revisions",
        "/companies/microsoft/revisions",
        "/reference-rates?limit=1",
        "/reference-rates/revisions",
        "/regions/US-TX",
        "/regions/texas",
        "/datasets",
        "/datasets/none/missing?edition=1",
        "/search?q=microsoft",
        "/summaries/overview",
        "/summaries/investments?groupBy=country&format=csv",
        "/summaries/conversion?groupBy=year",
        "/companies/possible-duplicates",
        "/investments?nonsense=1",
        "/no-such-thing"
      })
  void whateverIsReadSaysIt(String path) {
    var present = present();
    var answer = api.get(path);
    assertThat(answer.header(VERSION)).as(path + " " + answer.status()).isEqualTo(present);
    if (answer.status() == 200) {
      var known = api.get(path, "If-None-Match", answer.header("ETag"));
      assertThat(known.status()).isEqualTo(304);
      assertThat(known.header(VERSION)).isEqualTo(present);
      assertThat(known.header("Cache-Control")).isEqualTo(answer.header("Cache-Control"));
    }
  }

  @Test
  void aWriteSaysTheVersionThatItMade() {
    var before = Long.parseLong(present());
    var posted = given.post(document("Alpha", "17"));
    assertThat(posted.status()).isEqualTo(201);
    assertThat(version(posted)).isEqualTo(before + 1);
    var path = "/announcements/" + posted.json().get("id").asString();
    assertThat(api.get(path).header(VERSION)).isEqualTo(posted.header(VERSION));
    var patched = given.patch(path, "{\"occasion\": \"A fair\", \"reason\": \"So it was.\"}");
    assertThat(version(patched)).isEqualTo(before + 2);
    var company = given.post("/companies", "{\"name\": \"" + own + " Beta\"}");
    assertThat(version(company)).isEqualTo(before + 3);
    var rate =
        given.post(
            "/reference-rates",
            "{\"source\": \"A bank\", \"rates\": [{\"currency\": \"LKR\", \"on\": \"2026-01-16\", \"perEuro\": 0.4%d}]}"
                .formatted(before + 100));
    assertThat(version(rate)).as(rate.text()).isEqualTo(before + 4);
    var retracted = given.post(path + "/retraction", "{\"reason\": \"It never was.\"}");
    assertThat(version(retracted)).isEqualTo(before + 5);
    assertThat(present()).isEqualTo(String.valueOf(before + 5));
  }

  @Test
  void whatChangesNoAnswerMakesNone() {
    var posted = given.post(document("Gamma", "19"));
    var path = "/announcements/" + posted.json().get("id").asString();
    var company =
        "/companies/" + given.post("/companies", named("Delta")).json().get("slug").asString();
    var present = present();
    var answers = new ArrayList<Answer>();
    answers.add(given.post(document("Gamma", "19")));
    answers.add(given.post("/announcements?dryRun=true", document("Epsilon", "23")));
    answers.add(given.post("{\"headline\": \"It is refused\"}"));
    answers.add(given.post("/companies", named("Delta")));
    answers.add(given.post("/companies?dryRun=true", named("Zeta")));
    answers.add(given.correction(path, "{\"reason\": \"Nothing.\"}"));
    answers.add(given.correction(path, "{\"occasion\": null, \"reason\": \"As it was.\"}"));
    answers.add(given.correction(company, "{\"reason\": \"Nothing.\"}"));
    answers.add(given.correction(company, "{\"website\": null, \"reason\": \"As it was.\"}"));
    answers.add(given.post("/tokens", "{\"name\": \"" + own + "\", \"scopes\": [\"write\"]}"));
    answers.add(
        given.post(
            "/reference-rates",
            "{\"source\": \"ECB\", \"rates\": [{\"currency\": \"USD\", \"on\": \"2026-01-16\", \"perEuro\": -1}]}"));
    madeNone(answers, present);
  }

  @Test
  void whatWasDoneBeforeMakesNone() {
    var posted = given.post(document("Lambda", "41")).json();
    var path = "/announcements/" + posted.get("id").asString();
    var source = "/sources/" + posted.at("/sources/0/id").asString();
    var article =
        "{\"publisher\": \"Second Wire\", \"title\": \"It invests\", \"url\": \"https://example.org/%s-2\"}"
            .formatted(own);
    given.post(path + "/sources", article);
    var site =
        given
            .post("/sites", "{\"name\": \"%s Campus\", \"country\": \"JP\"}".formatted(own))
            .json()
            .get("slug")
            .asString();
    given.post(path + "/retraction", "{\"reason\": \"A hoax.\"}");
    var present = present();
    var answers = new ArrayList<Answer>();
    answers.add(given.post(path + "/retraction", "{\"reason\": \"Another.\"}"));
    answers.add(given.post(path + "/sources", article));
    answers.add(given.post("/announcements?onDuplicate=attach", document("Lambda", "41")));
    answers.add(given.post("/announcements?onKnown=correct", document("Lambda", "41")));
    answers.add(given.correction(source, "{\"reason\": \"Nothing.\"}"));
    answers.add(given.correction(source, "{\"publisher\": \"Example Wire\", \"reason\": \"So.\"}"));
    answers.add(given.correction("/sites/" + site, "{\"reason\": \"Nothing.\"}"));
    answers.add(given.correction("/sites/" + site, "{\"city\": null, \"reason\": \"So.\"}"));
    answers.add(
        given.post("/sites", "{\"name\": \"%s Campus\", \"country\": \"JP\"}".formatted(own)));
    answers.add(
        given.post(
            "/companies/microsoft/merge?dryRun=true",
            "{\"into\": \"softbank-corp\", \"reason\": \"Try.\"}"));
    madeNone(answers, present);
  }

  /** Two companies whose names are near are a pair, which somebody dismisses. */
  @Test
  void whoSaysThatTwoAreTwoMakesNone() {
    given.post("/companies", named("Norse Compute"));
    given.post("/companies", named("Norse Computer"));
    var pair =
        api.all("/companies/possible-duplicates").stream()
            .filter(one -> one.toString().contains(own))
            .findFirst()
            .orElseThrow();
    var present = present();
    var dismissed =
        given.post(
            "/companies/possible-duplicates/" + pair.get("id").asString() + "/dismissal",
            "{\"reason\": \"They are two.\"}");
    assertThat(dismissed.status()).as(dismissed.text()).isEqualTo(200);
    assertThat(dismissed.header(VERSION)).isEqualTo(present);
  }

  /** A record of a data set that an announcement gets is shown, and so is a version. */
  @Test
  void aRecordThatIsLinkedIsAVersion() {
    given.post(document("Mu", "43"));
    var before = Long.parseLong(present());
    var record =
        "\"records\": [{\"dataset\": \"%s.example\", \"id\": \"1\"}], \"sources\"".formatted(own);
    var linked = given.post(document("Mu", "43").replace("\"sources\"", record));
    var shows =
        api.get("/announcements/" + linked.json().get("id").asString()).json().get("records");
    assertThat(version(linked)).as(linked.text()).isEqualTo(before + (shows.isEmpty() ? 0 : 1));
  }

  @Test
  void whatIsToldAgainIsOfTheVersionThatItWasOf() {
    var first = keyed(document("Eta", "29"));
    given.post("/companies", named("Theta"));
    var again = keyed(document("Eta", "29"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(version(again)).isEqualTo(version(first)).isLessThan(Long.parseLong(present()));
  }

  @Test
  void whatWasRefusedBeforeTheDataWasAskedSaysNone() {
    assertThat(api.send("POST", "/announcements", new byte[] {'{', '}'}).header(VERSION)).isEmpty();
  }

  @Test
  void aBatchSaysTheVersionBeforeItAndEachLineItsOwn() {
    var before = present();
    var lines = document("Iota", "31") + "\n" + document("Kappa", "37") + "\n{}\n";
    var answer = batch("", lines);
    assertThat(answer.header(VERSION)).isEqualTo(before);
    var told = answer.lines();
    assertThat(told.get(0).get("version").asLong()).isEqualTo(Long.parseLong(before) + 1);
    assertThat(told.get(1).get("version")).isEqualTo(told.get(0).get("version"));
    assertThat(told.get(2).get("version").asString()).isEqualTo(present());
    var again = batch("", lines);
    assertThat(again.header(VERSION)).isEqualTo(present());
    again.lines().stream()
        .limit(3)
        .forEach(line -> assertThat(line.get("version").asString()).isEqualTo(present()));
    assertThat(batch("?dryRun=true", lines).lines().get(0).get("version").asString())
        .isEqualTo(present());
  }

  /** No two writes make the same version, and none is left out, however many write at once. */
  @Test
  void writersAtOnceEachLearnTheirOwn() {
    var before = Long.parseLong(present());
    var posts = new ArrayList<CompletableFuture<Long>>();
    for (int i = 0; i < 24; i++) {
      var name = named("Writer " + i + " " + UUID.randomUUID());
      posts.add(CompletableFuture.supplyAsync(() -> version(given.post("/companies", name))));
    }
    var versions = new HashSet<>(posts.stream().map(CompletableFuture::join).toList());
    assertThat(versions).hasSize(24);
    assertThat(versions.stream().min(Long::compare)).contains(before + 1);
    assertThat(present()).isEqualTo(String.valueOf(before + 24));
  }

  private static long version(Answer answer) {
    assertThat(answer.header(VERSION)).as(answer.text()).isNotEmpty();
    return Long.parseLong(answer.header(VERSION));
  }

  private String present() {
    return jdbc.sql("select version from data_version").query(String.class).single();
  }

  private String named(String name) {
    return "{\"name\": \"" + own + " " + name + "\"}";
  }

  private Answer keyed(String document) {
    return send("/announcements", "application/json", document, "Idempotency-Key", own);
  }

  private Answer batch(String query, String lines) {
    return send("/announcements/batch" + query, "application/x-ndjson", lines);
  }

  private Answer send(String path, String type, String body, String... more) {
    var headers = new ArrayList<>(List.of("Content-Type", type, "Authorization", TestToken.BEARER));
    headers.addAll(List.of(more));
    return api.send(
        "POST", path, body.getBytes(StandardCharsets.UTF_8), headers.toArray(String[]::new));
  }

  private String document(String name, String dollars) {
    return """
        {"headline": "%1$s invests in Japan", "announcedOn": "2026-01-16",
         "sources": [{"publisher": "Example Wire", "title": "It invests", "url": "https://example.org/%3$s"}],
         "investments": [{"investors": [{"company": {"name": "%1$s"}}],
           "amount": {"value": %2$s, "currency": "USD", "qualifier": "EXACT"}, "country": "JP",
           "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX", "bindingLevel": "PLEDGE"}]}
        """
        .formatted(own + " " + name, dollars, own + name)
        .replace("\n", " ");
  }

  private void madeNone(List<Answer> answers, String present) {
    for (var answer : answers) {
      assertThat(answer.header(VERSION))
          .as(answer.response().request().uri() + " " + answer.status() + " " + answer.text())
          .isEqualTo(present);
    }
    assertThat(present()).isEqualTo(present);
  }
}
