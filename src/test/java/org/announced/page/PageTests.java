package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.announced.support.Api;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
@NeedsBrowser
class PageTests {

  private static final String SEED =
      "/announcements/microsoft-pledges-10-billion-for-ai-security-and-skills-in-japan";

  private final Api api;
  private final Given given;
  private final Browser browser;

  PageTests(Api api, Given given, @LocalServerPort int port) {
    this.api = api;
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @Test
  void showsTheNewestAnnouncementsFirst() {
    given.investment("Newest Seen Works", "2026-05-01", "11000000");
    browser.open("/");
    var first = api.get("/announcements?sort=-announcedOn&limit=10").each("headline");
    assertThat(browser.texts(".rows .title")).isEqualTo(first);
  }

  @Test
  void whatIsInNoTotalLooksLikeItAmongTheNewest() {
    var first = given.investment("Told Twice Works", "2026-05-03", "11000000");
    var again =
        given.post(
            """
            {"headline": "Told once more", "announcedOn": "2026-05-04", "country": "US",
             "sources": [{"publisher": "A list", "title": "List"}],
             "investments": [{"investors": [{"company": "Told Twice Works"}], "country": "JP",
               "amount": {"value": 11000000, "currency": "USD"}, "purposes": ["CLOUD"],
               "instrument": "CAPEX", "bindingLevel": "PLEDGE",
               "relation": {"kind": "RESTATES", "investment": "%s"},
               "evidence": [{"source": 0, "locator": "item 2 of https://example.org/list/2."}]}]}
            """
                .formatted(first.at("/investments/0/id").asString()));
    assertThat(again.status()).as(again.text()).isEqualTo(201);
    browser.open("/?company=Told+Twice+Works");
    assertThat(browser.text(".rows > li"))
        .contains("Told once more", "Japan", "not counted: the same money said again")
        .doesNotContain("United States");
    assertThat(browser.one(".rows > li a.outward").getDomAttribute("href"))
        .as("the address that the place in the source names")
        .isEqualTo("https://example.org/list/2");
    browser.one(".rows .title a").click();
    browser.untilText("h1", "Told once more");
    assertThat(browser.text(".locator a.outward")).isEqualTo("https://example.org/list/2");
  }

  @Test
  void showsMoreOfALongListOnDemand() {
    for (var i = 0; i < 21; i++) {
      given.anotherInvestment("Serial Announcer KK", "2025-03-" + (10 + i % 20), "1700000" + i);
    }
    browser.open("/companies/serial-announcer-kk");
    var before = browser.all(".rows > li").size();
    browser.one(".more button").click();
    browser.until(".rows > li:nth-child(21)");
    assertThat(before).isEqualTo(20);
    assertThat(browser.focused().getTagName()).isEqualTo("a");
  }

  @Test
  void showsAnAnnouncementWithItsSourcesClaimsAndRevisions() {
    browser.open(SEED);
    assertThat(browser.title()).startsWith("Microsoft pledges $10 billion");
    assertThat(browser.text("#investments-0"))
        .contains("$10B", "USD 10,000,000,000", "Pledge", "2026 to 2029", "Japan")
        .contains("Zhitong Finance paragraph 2; CNBC paragraph 2", "Counted");
    assertThat(browser.text("#partnerships-2")).contains("Hitachi", "1 other not named");
    assertThat(browser.text("#trainingGoals-0"))
        .contains("1M people", "1,000,000 people", "engineers and developers")
        .contains("AI professionals", "2030");
    assertThat(browser.text("#marketReactions-0")).contains("Sakura Internet", "+20.2%");
    assertThat(browser.text("#indicators-0")).contains("about 20%", "one in five");
    assertThat(browser.text(".claim.preferred")).contains("Microsoft", "Preferred", "Paragraph 2");
    assertThat(browser.texts(".claim")).anyMatch(claim -> claim.contains("SoftBank"));
    assertThat(browser.texts(".revisions > li")).hasSize(1).allMatch(r -> r.contains("Created"));
    assertThat(browser.all(".people li")).hasSize(2);
  }

  @Test
  void whatIsNotKnownIsSaidToBeNotKnown() throws IOException {
    browser.open(Exhibit.in(given).page());
    assertThat(browser.text("#investments-1"))
        .contains("Undisclosed amount", "not disclosed, in JPY", "Cancelled", "Not counted")
        .contains("Part of investment 1");
    assertThat(browser.text("#investments-0")).contains("about $1.01K", "1 other not named");
  }

  @Test
  void aNameThatIsMarkupIsOnlyText() throws IOException {
    var exhibit = Exhibit.in(given);
    browser.open(exhibit.page());
    assertThat(browser.text("h1")).contains("<img src=x onerror=alert(1)>");
    assertThat(browser.all("img")).isEmpty();
    browser.one("#investments-0 a[href*='/companies/']").click();
    browser.untilPath(exhibit.companyPage());
    assertThat(browser.text("h1")).isEqualTo(exhibit.company());
    assertThat(browser.all("img")).isEmpty();
    assertThat(browser.title()).startsWith(exhibit.company());
  }

  @Test
  void showsACompanyUnderAllItsNames() {
    browser.open("/companies/softbank-corp");
    assertThat(browser.text("bdi[lang=ja]")).isEqualTo("ソフトバンク");
    assertThat(browser.text("main")).contains("XTKS:9434", "Japan", "SoftBank Group", "+1.02%");
    browser.one("a[href$='/companies/softbank-group']").click();
    browser.untilPath("/companies/softbank-group");
    assertThat(browser.text(".facts")).contains("Controls", "SoftBank Corp.");
  }

  @Test
  void leadsToTheRegistersThatHaveACompany() {
    var stored =
        given.post(
            "/companies",
            """
            {"name": "Registered Works", "identifiers": ["WIKIDATA:Q990000000001", "OTHER:cik:990001",
              "LEI:506700GE1G29325QX363"]}
            """);
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    browser.open("/companies/registered-works");
    assertThat(browser.text(".facts"))
        .contains("Identifiers", "WIKIDATA Q990000000001", "cik:990001");
    assertThat(browser.all("a[href='https://www.wikidata.org/wiki/Q990000000001']")).hasSize(1);
    assertThat(browser.all("a[href='https://search.gleif.org/#/record/506700GE1G29325QX363']"))
        .hasSize(1);
  }

  @Test
  void saysWhatACompanyInvestsAndLeadsToTheRowsBehindIt() {
    given.investment("Own Total Works", "2026-03-21", "23000000");
    given.anotherInvestment("Own Total Works", "2026-03-22", "29000000");
    browser.open("/companies/own-total-works");
    assertThat(browser.text(".total"))
        .isEqualTo("Announced as an investor: $52M (stated exactly) in 2 investments");
    browser.one(".total a").click();
    browser.untilText(".why .verdict", "2 investments, added up: exactly the figure");
    assertThat(browser.text("main > .filters .others")).isEqualTo("investor=own-total-works ×");
  }

  @Test
  void anAliasInALanguageThatNoBrowserKnowsIsStillShown() {
    var stored =
        given.post(
            "/companies",
            """
            {"name": "Odd Tongue Works", "aliases": [{"name": "Sonderbar", "language": "de-1996-1996"}]}
            """);
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    browser.open("/companies/odd-tongue-works");
    assertThat(browser.text(".names")).contains("Sonderbar");
  }

  @Test
  void whatIsOpenedFromFarDownStartsAtItsTop() {
    for (var i = 0; i < 11; i++) {
      given.anotherInvestment("Far Down Works", "2026-03-" + (10 + i), "1700000" + i);
    }
    browser.open("/?company=Far+Down+Works").run("window.scrollTo(0, 9999)");
    browser.all(".rows .title a").get(9).click();
    browser.untilText("h1", "Far Down Works invests in Japan");
    assertThat(browser.run("return scrollY")).isEqualTo("0");
    browser.back().untilText("h1", "Announced AI");
    assertThat(Double.parseDouble(browser.run("return scrollY"))).isGreaterThan(300);
  }

  @Test
  void leadsBackToWhereTheReaderWas() {
    browser.open(SEED);
    browser.one("#investments-0 a[href$='/companies/microsoft']").click();
    browser.untilPath("/companies/microsoft");
    assertThat(browser.focused().getTagName()).isEqualTo("main");
    browser.back().untilPath(SEED);
    assertThat(browser.text("h1")).startsWith("Microsoft pledges");
  }

  @Test
  void anAddressLeadsToTheThingThatItNames() {
    browser.open(SEED + "#trainingGoals-0");
    var top =
        browser.run(
            "return document.getElementById('trainingGoals-0').getBoundingClientRect().top");
    assertThat(Double.parseDouble(top)).isBetween(0.0, 450.0);
    assertThat(browser.all("#trainingGoals-0:target")).hasSize(1);
  }

  @Test
  void theColoursFollowTheSystemUntilTheReaderChooses() {
    var paper = "return getComputedStyle(document.documentElement).backgroundColor";
    var light = browser.open("/").run(paper);
    var dark = browser.colours("dark").open("/").run(paper);
    assertThat(dark).isNotEqualTo(light);
    browser.one("#theme").click();
    assertThat(browser.run(paper)).isEqualTo(light);
    assertThat(browser.open("/").run(paper)).isEqualTo(light);
  }

  @Test
  void leadsToTheDocumentationWhichWorksUnderAPolicyOfItsOwn() {
    browser.open("/").one("a[href$='/docs']").click();
    browser.until(".swagger-ui .opblock");
  }

  @Test
  void theFirstPressOfTheTabKeySkipsToTheContent() {
    browser.open(SEED).press(Keys.TAB, Keys.ENTER);
    assertThat(browser.focused().getTagName()).isEqualTo("main");
  }
}
