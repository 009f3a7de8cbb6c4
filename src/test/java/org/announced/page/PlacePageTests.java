package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Sites and regions have pages of their own, on which all that is announced for them stands. */
@HttpTest
@NeedsBrowser
class PlacePageTests {

  private static final String HIDDEN_WIDTH =
      "const page = document.documentElement; return Math.max(0, page.scrollWidth - page.clientWidth)";

  private final Given given;
  private final Browser browser;
  private final String own = "Q" + UUID.randomUUID().toString().substring(0, 8);
  private String site = "";

  PlacePageTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  /** One campus, of which a firm tells in May, and its tenant has told in March. */
  @BeforeEach
  void announce() {
    var campus =
        """
        {"name": "%1$s Campus", "country": "US", "region": "US-TX", "city": "Abilene",
         "latitude": 32.45, "longitude": -99.73, "precision": "CITY",
         "operator": {"company": {"name": "%1$s Works"}}}
        """
            .formatted(own);
    var stored = announced(own + " Works", "2026-05-04", "30000000", campus);
    site = stored.at("/investments/0/site/slug").asString();
    announced(own + " Tenant", "2026-03-04", "12000000", "\"" + site + "\"");
  }

  private JsonNode announced(String investor, String day, String dollars, String at) {
    var answer =
        given.post(
            "/announcements?onDuplicate=create",
            """
            {"headline": "%1$s builds at a campus", "announcedOn": "%2$s",
             "sources": [{"publisher": "Example Wire", "url": "https://example.org/%5$s"}],
             "investments": [{"investors": [{"company": {"name": "%1$s"}}], "site": %4$s,
               "country": "US", "region": "US-TX", "instrument": "CAPEX",
               "amount": {"value": %3$s, "currency": "USD"}}]}
            """
                .formatted(investor, day, dollars, at, UUID.randomUUID()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  @Test
  void aSiteShowsInOrderOfTimeWhatAnybodyAnnouncedForIt() {
    browser.open("/sites/" + site);
    assertThat(browser.text("h1")).isEqualTo(own + " Campus");
    assertThat(browser.title()).startsWith(own + " Campus, Abilene, United States");
    assertThat(browser.texts(".rows .title"))
        .containsExactly(own + " Tenant builds at a campus", own + " Works builds at a campus");
    assertThat(browser.text(".total"))
        .isEqualTo("Announced for it: $42M (stated exactly) in 2 investments");
    browser.untilText(".facts", "Texas");
    assertThat(browser.text(".facts")).contains(own + " Works", "32.45, -99.73 known by its city");
    browser.one(".total a").click();
    browser.untilText(".why .verdict", "2 investments, added up: exactly the figure");
  }

  @Test
  void aRegionShowsItsSitesAndWhatIsAnnouncedForIt() {
    browser.open("/sites/" + site).untilText(".facts", "Texas");
    browser.one(".facts a[href$='/regions/US-TX']").click();
    browser.untilPath("/regions/US-TX");
    assertThat(browser.text("h1")).isEqualTo("Texas");
    assertThat(browser.text("main")).contains("US-TX", "Sites", own + " Campus", "Investments");
    browser.one("a[href$='/sites/" + site + "']").click();
    browser.untilPath("/sites/" + site);
  }

  @Test
  void aCodeThatEndedLeadsToThePresentOne() {
    browser.open("/regions/IN-OR").untilPath("/regions/IN-OD");
    assertThat(browser.text("h1")).isEqualTo("Odisha");
    assertThat(browser.text("main")).contains("Nothing is announced for it so far.");
  }

  @Test
  void anAnnouncementLeadsToTheSiteOfItsInvestment() {
    browser.open("/sites/" + site);
    browser.one(".rows .title a").click();
    browser.until("#investments-0");
    assertThat(browser.text("#investments-0 .facts")).contains(own + " Campus");
    browser.one("#investments-0 a[href$='/sites/" + site + "']").click();
    browser.untilPath("/sites/" + site);
  }

  @Test
  void aSearchLeadsToASite() {
    browser.open("/").press("/").press(own + " Campus").untilText("#hits", "Site");
    browser.press(Keys.ENTER).untilPath("/sites/" + site);
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 360"})
  void neitherPageKeepsAnybodyOut(String colours, int width) {
    browser.colours(colours).width(width);
    for (var path : new String[] {"/sites/" + site, "/regions/US-TX", "/sites/no-such"}) {
      browser.open(path);
      assertThat(browser.barriers()).as(path).isEmpty();
      assertThat(browser.run(HIDDEN_WIDTH)).as("no scrolling sideways on " + path).isEqualTo("0");
    }
  }
}
