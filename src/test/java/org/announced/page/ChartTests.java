package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is drawn, and what can be pressed of it. */
@HttpTest
@NeedsBrowser
class ChartTests {

  private final Given given;
  private final Browser browser;

  ChartTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @Test
  void whoJoinsInTheLargestSumsIsSeenThoughNoPartIsTheirOwn() {
    var answer =
        given.post(
            """
            {"headline": "Two join", "announcedOn": "2026-01-15",
             "sources": [{"publisher": "Example Wire", "title": "Two", "url": "https://example.org/two-join"}],
             "investments": [{"investors": [{"company": {"name": "Joint One Works"}}, {"company": {"name": "Joint Two Works"}}],
               "amount": {"value": 13000000, "currency": "USD", "qualifier": "EXACT"}, "country": "JP",
               "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX", "bindingLevel": "PLEDGE"}]}
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    browser.open("/?company=Joint+One+Works");
    assertThat(band("investor:joint-one-works").getAccessibleName())
        .isEqualTo("Joint One Works: $0 + $13M joint, stated exactly. Why?");
    assertThat(browser.text("[data-by=investor] .legend")).contains("joint with others");
  }

  @Test
  void undisclosedAmountsAreSeenAndTalksAreNoContracts() {
    given.undisclosedInvestment("Silent Sum Works", "2026-01-29");
    browser.open("/?company=Silent+Sum+Works");
    assertThat(browser.text(".figures")).contains("+ 1 amount undisclosed");
    assertThat(band("country:JP").getAccessibleName()).contains("$0 + 1?, no amount is known");
    talks("Talking Works");
    browser.open("/?company=Talking+Works");
    assertThat(browser.text(".figures .talks")).contains("100%", "$23M of the total");
    assertThat(browser.text("[data-by=country] .legend")).contains("in talks", "no upper bound");
  }

  @Test
  void whatHasNoPeriodIsToldBesideTheYearsThatItWouldDwarf() {
    talks("Dateless Works");
    browser.open("/?company=Dateless+Works&phasing=SPREAD");
    assertThat(browser.text("[data-by=year]")).contains("None of these investments states its");
    browser.one("[data-by=year] .legend a").click();
    browser.untilText(".why h2", "Money over time: No period");
    browser.untilText(".why .verdict", "1 investment, added up: exactly the figure");
  }

  @Test
  void aBarOpensWhatItIsMadeOfHoweverSmallItIs() {
    given.investment("Single Bar Works", "2026-02-03", "29000000");
    given.anotherInvestment("Single Bar Works", "2027-02-03", "1");
    browser.open("/?company=Single+Bar+Works").until("[data-by=year] .plot canvas");
    browser.until("[id='bar-year:2027'][href]");
    band("year:2027").click();
    browser.untilText(".why .verdict", "1 investment, added up");
    browser.untilQuery("company=Single+Bar+Works&why=year:2027");
  }

  @Test
  void barsAreReachedAndOpenedByKeyboard() {
    given.investment("Keyed Bar Works", "2026-02-04", "29000000");
    browser.open("/?company=Keyed+Bar+Works").one("#phasing-SPREAD").click();
    browser.untilQuery("company=Keyed+Bar+Works&phasing=SPREAD").until("[id='bar-year:2029']");
    browser.run("document.getElementById('phasing-SPREAD').focus()");
    browser.press(Keys.TAB);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("bar-year:2026");
    browser.press(Keys.TAB);
    browser.focused().sendKeys(Keys.ENTER);
    browser.untilText(".why h2", "Money over time: 2027");
    browser.press(Keys.ESCAPE).until(".why:not([open])");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("bar-year:2027");
  }

  @Test
  void withoutTheLibraryTheTablesSayItAll() {
    given.investment("Undrawn Works", "2026-02-08", "29000000");
    browser.without("*echarts*").open("/?company=Undrawn+Works");
    browser.untilText("[data-by=country] .plot", "its table has the figures");
    browser.one("#table-country summary").click();
    assertThat(browser.text("#table-country tbody")).contains("Japan", "$29M");
  }

  private void talks(String investor) {
    var answer =
        given.post(
            """
            {"headline": "%1$s talks", "announcedOn": "2026-02-02",
             "sources": [{"publisher": "Example Wire", "title": "Talks", "url": "https://example.org/%1$s"}],
             "investments": [{"investors": [{"company": {"name": "%1$s"}}], "country": "JP",
               "amount": {"value": 23000000, "currency": "USD", "qualifier": "AT_LEAST"},
               "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX", "bindingLevel": "IN_TALKS"}]}
            """
                .formatted(investor)
                .replace("example.org/" + investor, "example.org/" + investor.hashCode()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private WebElement band(String why) {
    return browser.one("[id='bar-" + why + "']");
  }
}
