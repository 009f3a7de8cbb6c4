package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.announced.support.Api.Answer;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One is one of a thing, anything else is several, and thousands are set apart. */
@HttpTest
@NeedsBrowser
class CountedWordTests {

  private final Given given;
  private final Browser browser;

  CountedWordTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @Test
  void anUmbrellaMayHaveASinglePart() {
    var umbrella = given.investment("Single Part Works", "2026-03-01", "53000000");
    part("Single Part Works", umbrella, 1);
    browser.open("/?company=Single+Part+Works&why=total").until(".why .verdict");
    assertThat(browser.text(".why tbody"))
        .contains("an umbrella of 1 part, which counts for itself");
    browser.open("/announcements/" + umbrella.get("slug").asString());
    assertThat(browser.text("#investments-0"))
        .contains("Counted with USD 42,000,000, besides 1 part, which counts for itself");
  }

  @Test
  void orSeveral() {
    var umbrella = given.investment("Several Parts Works", "2026-03-01", "53000000");
    part("Several Parts Works", umbrella, 3);
    browser.open("/announcements/" + umbrella.get("slug").asString());
    assertThat(browser.text("#investments-0"))
        .contains("Counted with USD 20,000,000, besides 3 parts, which count for themselves");
  }

  @Test
  void aSinglePersonAndASingleAccelerator() {
    var stored =
        stored(
            """
            {"headline": "One is trained", "announcedOn": "2026-03-02",
             "sources": [{"publisher": "Example Wire", "title": "One", "url": "https://example.org/one-is"}],
             "trainingGoals": [{"people": 1, "audiences": ["experts"]}, {"people": 2000, "audiences": ["novices"]}],
             "capacities": [{"accelerators": 1, "operator": {"company": {"name": "One Chip Works"}}},
               {"accelerators": 12345, "powerMegawatts": 1234.5, "operator": {"company": {"name": "One Chip Works"}}}]}
            """);
    browser.open("/announcements/" + stored.get("slug").asString());
    assertThat(browser.text("#trainingGoals-0")).contains("1 person").doesNotContain("1 people");
    assertThat(browser.text("#trainingGoals-1")).contains("2K people", "2,000 people");
    assertThat(browser.text("#capacities-0"))
        .contains("1 accelerator")
        .doesNotContain("1 accelerators");
    assertThat(browser.text("#capacities-1")).contains("1,234.5 MW", "12,345 accelerators");
  }

  @Test
  void thousandsAreSetApartWhereverThingsAreCounted() {
    var silent =
        """
        {"investors": [{"company": {"name": "Thousand Works"}}], "country": "JP",
         "amount": {"currency": "USD", "qualifier": "UNDISCLOSED"},
         "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX", "bindingLevel": "PLEDGE"}
        """;
    for (var i = 0; i < 11; i++) {
      stored(
          """
          {"headline": "Thousand Works is silent", "announcedOn": "2026-03-02",
           "sources": [{"publisher": "Example Wire", "title": "Silence", "url": "https://example.org/thousand/%d"}],
           "investments": [%s]}
          """
              .formatted(i, String.join(", ", Collections.nCopies(100, silent))));
    }
    browser.open("/?company=Thousand+Works");
    assertThat(browser.text(".figures"))
        .contains("+ 1,100 amounts undisclosed", "1,100 investments counted");
    assertThat(browser.one("[id='bar-country:JP']").getAccessibleName()).contains("$0 + 1,100?");
    browser.open("/?company=Thousand+Works&why=total").until(".why .verdict");
    assertThat(browser.text(".why"))
        .contains(
            "1,100 investments, added up", "The first 500 of 1,100 rows", "All 1,100 together");
    browser.language("de-DE").open("/?company=Thousand+Works");
    assertThat(browser.one("[id='bar-country:JP']").getAccessibleName()).contains("1.100?");
  }

  private void part(String investor, JsonNode umbrella, int parts) {
    var one =
        """
        {"investors": [{"company": {"name": "%s"}}], "amount": {"value": 11000000, "currency": "USD"},
         "country": "JP", "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX", "bindingLevel": "PLEDGE",
         "relation": {"kind": "PART_OF", "investment": "%s"}}
        """
            .formatted(investor, umbrella.at("/investments/0/id").asString());
    stored(
        """
        {"headline": "%s builds a part", "announcedOn": "2026-03-09",
         "sources": [{"publisher": "Example Wire", "title": "A part", "url": "https://example.org/%d"}],
         "investments": [%s]}
        """
            .formatted(
                investor, investor.hashCode(), String.join(", ", Collections.nCopies(parts, one))));
  }

  private JsonNode stored(String document) {
    Answer answer = given.post("/announcements?onDuplicate=create", document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }
}
