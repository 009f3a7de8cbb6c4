package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
@NeedsBrowser
class WhyThisNumberTests {

  private final Api api;
  private final Given given;
  private final Browser browser;

  WhyThisNumberTests(Api api, Given given, @LocalServerPort int port) {
    this.api = api;
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @Test
  void whatItsRowsAddIsTheFigure() {
    given.investment("Adding Up Works", "2026-02-13", "43000000");
    given.anotherInvestment("Adding Up Works", "2026-03-13", "47000000");
    given.undisclosedInvestment("Adding Up Works", "2026-04-13");
    browser.open("/?company=Adding+Up+Works").one("#why-total").click();
    browser.untilText(".why .verdict", "3 investments, added up: exactly the figure");
    var sum =
        browser.all(".why tbody .adds").stream()
            .map(each -> new BigDecimal(String.valueOf(each.getDomAttribute("value"))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("90000000");
    assertThat(browser.text("[data-sum=point]")).isEqualTo("USD 90,000,000");
    assertThat(browser.text(".why tfoot")).contains("Together", "USD 90,000,000");
    assertThat(browser.text(".why")).contains("1 amount in it undisclosed", "not as zero");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total",
        "people",
        "announcements",
        "firms",
        "partnerships",
        "country:JP",
        "investor:microsoft",
        "purpose:CLOUD",
        "year:2026",
        "bindingLevel:PLEDGE",
        "status:ANNOUNCED",
        "year:2027&phasing=SPREAD",
        "total&currency=JPY"
      })
  void everyFigureIsExactlyItsRows(String why) {
    given.anotherInvestment("Every Figure Works", "2026-02-17", "53000000");
    browser.open("/?why=" + why).until(".why .verdict");
    assertThat(browser.one(".why .verdict").getDomAttribute("data-right")).isEqualTo("true");
    assertThat(browser.text(".why .verdict"))
        .containsAnyOf("exactly the figure", "as the figure says");
  }

  @Test
  void whatWasLeftOutIsListedWithItsReason() {
    leftOut("Left Out Works");
    browser.open("/?company=Left+Out+Works").one("#why-total").click();
    browser.untilText(".why .out", "1 investment: retracted (USD 59,000,000)");
    browser.one(".why .out a").click();
    browser.untilText(".why h2", "Left out: retracted");
    browser.untilText(".why .verdict", "exactly the figure");
    assertThat(browser.text(".why table")).contains("Left Out Works invests in Japan");
  }

  @Test
  void whatWasLeftOutOfAGroupIsToldApart() {
    var first = given.investment("Group Out Works", "2025-02-19", "59000000");
    given.anotherInvestment("Group Out Works", "2026-02-19", "61000000");
    var retracted =
        given.post(
            "/announcements/" + first.get("slug").asString() + "/retraction",
            "{\"reason\": \"It never happened.\"}");
    assertThat(retracted.status()).as(retracted.text()).isBetween(200, 201);
    browser.open("/?company=Group+Out+Works&why=year:2026").until(".why .verdict");
    assertThat(browser.text(".why .out")).contains("Left out of 2026", "Nothing");
    browser.open("/?company=Group+Out+Works&why=country:JP").until(".why .verdict");
    assertThat(browser.text(".why .out")).contains("Left out of Japan", "retracted");
    browser.one(".why .out a").click();
    browser.untilText(".why h2", "Left out of Japan: retracted");
    browser.untilText(".why .verdict", "exactly the figure");
    browser.untilQuery("company=Group+Out+Works&why=excluded:RETRACTED@country:JP");
  }

  @Test
  void theLargestComesFirst() {
    given.investment("Ordered Rows Works", "2026-02-20", "59000000");
    given.anotherInvestment("Ordered Rows Works", "2026-02-21", "97000000");
    given.anotherInvestment("Ordered Rows Works", "2026-02-22", "71000000");
    browser.open("/?company=Ordered+Rows+Works&why=total").until(".why .verdict");
    assertThat(browser.texts(".why tbody .adds"))
        .containsExactly("USD 97,000,000", "USD 71,000,000", "USD 59,000,000");
    assertThat(rowsOfCsv())
        .extracting(row -> row.replaceAll(".*?(\\d\\d)000000.*", "$1"))
        .containsExactly("97", "71", "59");
  }

  @Test
  void escapeClosesItWhereItWasOpened() {
    browser.open("/").one("#why-total").click();
    browser.until(".why[open] .verdict").untilQuery("why=total");
    browser.press(Keys.ESCAPE).until(".why:not([open])").untilQuery(null);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("why-total");
  }

  @Test
  void leadsFromARowToItsAnnouncementAndBack() {
    given.investment("Row Led Works", "2026-02-23", "61000000");
    browser.open("/?company=Row+Led+Works&why=total").until(".why .verdict");
    assertThat(browser.all(".why tbody a.outward")).hasSize(1);
    browser.one(".why tbody th a").click();
    browser.untilText("h1", "Row Led Works invests in Japan");
    browser.back().until(".why[open] .verdict");
  }

  @Test
  void theCsvHasExactlyTheRowsThatAreShown() {
    given.investment("Csv Rows Works", "2026-03-02", "67000000");
    browser.open("/?company=Csv+Rows+Works&why=country:JP").until(".why .verdict");
    assertThat(rowsOfCsv())
        .hasSameSizeAs(browser.all(".why tbody tr"))
        .anyMatch(row -> row.contains("67000000"));
  }

  @Test
  void moreRowsThanAreShownAreAddedUpAllTheSame() {
    for (var i = 0; i < 6; i++) {
      given.announcement("Many Rows Works", "2026-03-0" + (i + 1), 90, 1000 + i);
    }
    browser.open("/?company=Many+Rows+Works&why=total").until(".why .verdict");
    assertThat(browser.text(".why .verdict")).contains("540 investments, added up: exactly");
    assertThat(browser.text(".why")).contains("The first 500 of 540 rows");
    assertThat(browser.text("[data-sum=point]")).isEqualTo("USD 541,350");
    assertThat(rowsOfCsv()).hasSize(540);
  }

  @Test
  void closingItLeavesNothingBehindInTheHistory() {
    leftOut("Closed Again Works");
    browser.open("/companies/microsoft").one(".brand").click();
    browser.untilPath("/").one("#why-total").click();
    browser.until(".why[open] .out a").one(".why .out a").click();
    browser.untilText(".why h2", "Left out").press(Keys.ESCAPE).until(".why:not([open])");
    browser.untilQuery(null).back().untilPath("/companies/microsoft");
  }

  @Test
  void aLinkWithinItHasTheFocusFollow() {
    leftOut("Followed Link Works");
    browser.open("/?company=Followed+Link+Works&why=total").until(".why .out a");
    browser.one(".why .out a").sendKeys(Keys.ENTER);
    browser.untilText(".why h2", "Left out: retracted");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("why-heading");
  }

  @Test
  void aCompanyThatWasMergedIsTheOneItIsNow() {
    var one = given.investment("Merged Away Works", "2026-03-05", "71000000");
    given.investment("Merged Into Works", "2026-03-06", "73000000");
    assertThat(one.at("/investments/0/investors/0/company/slug").asString())
        .isEqualTo("merged-away-works");
    var merged =
        given.post(
            "/companies/merged-away-works/merge",
            "{\"into\": \"merged-into-works\", \"reason\": \"One firm.\"}");
    assertThat(merged.status()).as(merged.text()).isBetween(200, 201);
    browser.open("/?investor=merged-away-works&why=investor:merged-away-works");
    browser.untilText(".why h2", "By investor: Merged Into Works");
    browser.untilText(".why .verdict", "2 investments, added up: exactly the figure");
    retract(one);
    browser.open("/?country=JP&why=investor:merged-away-works");
    browser.until(".why .out a").one(".why .out a").click();
    browser.untilText(".why h2", "Left out of Merged Into Works: retracted");
  }

  @Test
  void onlyAPressBesideItClosesIt() {
    given.investment("Pressed Beside Works", "2026-03-07", "79000000");
    browser.open("/?company=Pressed+Beside+Works").doubleClick("#why-total");
    browser.until(".why[open] .verdict").press(4, 400).until(".why:not([open])");
    browser.one("#why-total").click();
    browser.until(".why[open] .verdict").press(700, 850).press(600, 20);
    assertThat(browser.all(".why[open]")).hasSize(1);
  }

  private void leftOut(String investor) {
    retract(given.investment(investor, "2026-02-19", "59000000"));
  }

  private void retract(JsonNode announcement) {
    var slug = announcement.get("slug").asString();
    var retracted =
        given.post(
            "/announcements/" + slug + "/retraction", "{\"reason\": \"It never happened.\"}");
    assertThat(retracted.status()).as(retracted.text()).isBetween(200, 201);
  }

  private List<String> rowsOfCsv() {
    var address = browser.one(".why a[download]").getDomAttribute("href");
    var csv = api.at(String.valueOf(address).replaceFirst("^http://[^/]+", ""));
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    return csv.text().lines().skip(1).toList();
  }

  @Test
  void aFigureThatThereIsNotIsSaidNotToBe() {
    browser.open("/?why=country:ZZ").untilText(".why h2", "No such figure");
  }
}
