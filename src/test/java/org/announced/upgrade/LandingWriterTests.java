package org.announced.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.announced.money.ShippedRates;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.FreshDatabase;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * Writes the data of a version that is about to be left behind, once: {@code ./mvnw test
 * -Dtest=LandingWriterTests -Dlanding.write=025}, where 025 is its last migration. The seed, the
 * samples, and a story that changes what can be changed.
 */
@EnabledIfSystemProperty(named = "landing.write", matches = "\\d{3}")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Api.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class LandingWriterTests {

  private final Api api;
  private final JdbcClient landed;

  LandingWriterTests(Api api, DataSource dataSource) {
    this.api = api;
    this.landed = JdbcClient.create(dataSource);
  }

  @Test
  void writesWhatThisVersionKeepsAndAnswers() throws IOException {
    var landing = new Landing(System.getProperty("landing.write"));
    assertThat(landing.data()).as("written once").doesNotExist();
    for (var file : List.of("announcements.ndjson", "white-house-list.ndjson")) {
      var lines = Files.readString(Path.of("src/samples").resolve(file));
      assertThat(sent("POST", "/announcements/batch", lines, "application/x-ndjson").status())
          .isEqualTo(200);
    }
    tellTheStory();
    var migrated = Landing.client(landing.migrated(List.of(ShippedRates.migration())));
    Files.createDirectories(landing.data().getParent());
    Files.writeString(landing.data(), new LandedRows(landed, migrated).sql());
    Files.writeString(
        landing.answers(),
        Questions.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Questions(api).answers())
            + "\n");
  }

  private void tellTheStory() {
    post(
        "/reference-rates",
        """
        {"rates": [{"currency": "AED", "on": "2026-03-02", "perEuro": 4.31}], "source": "A bank"}
        """);
    var umbrella =
        post(
            "/announcements",
            """
            {"headline": "Landed Rail Works builds three halls", "announcedOn": "2026-03-02",
             "country": "DE", "sources": [{"publisher": "Landed Wire", "title": "Three halls",
               "url": "https://example.org/landed/halls"}],
             "investments": [
               {"investors": [{"company": {"name": "Landed Rail Works Ltd", "country": "DE"}}],
                "amount": {"value": 700000000, "currency": "EUR", "statedAs": "700 million euros"},
                "country": "DE", "instrument": "CAPEX", "bindingLevel": "PLEDGE"},
               {"investors": [{"company": {"name": "Landed Rail Works Ltd", "country": "DE"}}],
                "amount": {"value": 110000000, "currency": "EUR", "qualifier": "UP_TO"},
                "country": "DE", "instrument": "CAPEX",
                "relation": {"kind": "PART_OF", "investment": "/investments/0"}}],
             "partnerships": [{"kind": "ENERGY_SUPPLY", "bindingLevel": "MOU", "country": "DE",
               "parties": [{"company": "Landed Rail Works Ltd", "role": "CUSTOMER"}],
               "undisclosedParties": 1}],
             "trainingGoals": [{"people": 1300, "qualifier": "AT_LEAST", "deadline": "2029",
               "country": "DE", "sponsor": {"company": "Landed Rail Works Ltd"}}],
             "capacities": [{"operator": {"company": "Landed Rail Works Ltd"},
               "powerMegawatts": 170, "powerBasis": "IT", "country": "DE", "by": "2028"}],
             "claims": [{"subject": "/investments/0/amount",
               "value": {"value": 690000000, "currency": "EUR"}, "source": 0,
               "preferred": false, "reason": "It rounds down."}]}
            """);
    var other =
        post(
            "/announcements",
            """
            {"headline": "Landed Railworks lends dirhams", "announcedOn": "2026-03-05",
             "country": "AE", "sources": [{"publisher": "Landed Post", "title": "Dirhams",
               "url": "https://example.org/landed/dirhams"}],
             "investments": [
               {"investors": [{"company": {"name": "Landed Railworks", "country": "AE"}}],
                "amount": {"value": 290000000, "currency": "AED"}, "country": "AE",
                "instrument": "CAPEX"},
               {"investors": [{"company": "Landed Railworks"}], "country": "AE",
                "amount": {"currency": "USD", "qualifier": "UNDISCLOSED"}, "instrument": "EQUITY"}]}
            """);
    var hoax =
        post(
            "/announcements",
            """
            {"headline": "A hoax of a hall", "announcedOn": "2026-03-09",
             "sources": [{"publisher": "Landed Post", "title": "A hoax",
               "url": "https://example.org/landed/hoax"}],
             "investments": [{"investors": [{"company": {"name": "Landed Hoaxer"}}],
               "amount": {"value": 31000000, "currency": "USD"}, "country": "US",
               "instrument": "CAPEX"}]}
            """);
    String first = umbrella.json().at("/investments/0/id").asString();
    patch(
        "/investments/" + first,
        "{\"period\": {\"start\": \"2026\", \"end\": \"2029\"}, \"reason\": \"The filing says so.\"}");
    patch(
        path(umbrella),
        "{\"occasion\": \"A fair\", \"headline\": \"Landed Rail Works builds halls\","
            + " \"reason\": \"Plainer.\"}");
    post(
        path(umbrella) + "/sources",
        """
        {"publisher": "Landed Post", "title": "Halls", "url": "https://example.org/landed/again",
         "claims": [{"subject": "/investments/0/country", "value": "AT"}]}
        """);
    post(path(hoax) + "/retraction", "{\"reason\": \"It never happened.\"}");
    post(
        "/companies/landed-rail-works-ltd/merge",
        "{\"into\": \"landed-railworks\", \"reason\": \"One firm, two spellings.\"}");
    patch(
        "/investments/" + other.json().at("/investments/0/id").asString(),
        "{\"status\": \"UNDER_CONSTRUCTION\", \"reason\": \"Seen from the road.\"}");
  }

  private static String path(Answer announcement) {
    return "/announcements/" + announcement.json().get("id").asString();
  }

  private Answer post(String path, String body) {
    var answer =
        sent(
            "POST",
            path,
            body,
            "application/json",
            "Idempotency-Key",
            "landed " + path + body.hashCode());
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    return answer;
  }

  private void patch(String path, String body) {
    var etag = api.get(path).header("ETag");
    var answer = sent("PATCH", path, body, "application/merge-patch+json", "If-Match", etag);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private Answer sent(String method, String path, String body, String type, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", type, "Authorization", TestToken.BEARER));
    return api.send(
        method, path, body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
  }
}
