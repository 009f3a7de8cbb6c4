package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.announced.support.Api;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
@NeedsBrowser
class OverviewPageTests {

  /** Of each row of a table: what its numbers lead to, and its point to the last digit. */
  private static final String POINTS =
      """
      const rows = [...document.querySelectorAll(`#table-${arguments[0]} tbody tr`)];
      return rows.map((row) => `${row.dataset.why} ${row.cells[1].firstChild.title}`).join('\\n');
      """;

  private static final String BYTES =
      """
      const loaded = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
      return loaded.reduce((sum, { transferSize }) => sum + transferSize, 0);
      """;

  private final Api api;
  private final Given given;
  private final Browser browser;

  OverviewPageTests(Api api, Given given, @LocalServerPort int port) {
    this.api = api;
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @Test
  void theFiguresOfTheHeadAreThoseOfTheApi() {
    var figures = api.get("/summaries/overview").json();
    browser.open("/");
    assertThat(inFull("total")).isEqualTo(dollars(figures.at("/investments/point")));
    assertThat(inFull("people")).isEqualTo(grouped(figures.at("/trainingGoals/point")));
    assertThat(browser.text("#why-announcements")).isEqualTo(grouped(figures.at("/announcements")));
    assertThat(browser.text("#why-firms")).isEqualTo(grouped(figures.at("/companies")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "country", "investor", "purpose", "bindingLevel", "status"})
  void theTableOfAChartHasAllGroupsOfTheApi(String key) {
    given.anotherInvestment("Table Read Works", "2026-01-19", "17000000");
    var groups = api.get("/summaries/investments?groupBy=" + key).json().get("groups").values();
    var rows =
        groups.stream()
            .map(
                g ->
                    key
                        + ":"
                        + g.at("/key/" + key).asString("null")
                        + " "
                        + dollars(g.get("point")))
            .toList();
    var shown = browser.open("/").run(POINTS, key);
    assertThat(shown.lines()).containsExactlyInAnyOrderElementsOf(rows);
    if (!key.equals("investor")) {
      assertThat(shown.lines()).containsExactlyElementsOf(rows);
    }
  }

  @Test
  void largeFiguresAreExactToTheLastDigit() {
    given.investment("Last Digit Works", "2026-01-13", "900000000000000000.01");
    browser.open("/?company=Last+Digit+Works");
    assertThat(inFull("total")).isEqualTo("USD 900,000,000,000,000,000.01");
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
  void aFilteredViewCanBeSharedAndLeftAgain() {
    given.investment("Shared View Works", "2026-01-23", "19000000");
    browser.open("/").one("#filter-company").sendKeys("Shared View Works", "\t");
    browser.untilText("#why-total", "$19M");
    new Select(browser.one("#filter-bindingLevel")).selectByValue("PLEDGE");
    browser.untilQuery("company=Shared+View+Works&bindingLevel=PLEDGE");
    browser.open("/?company=Shared+View+Works&bindingLevel=PLEDGE&phasing=SPREAD");
    assertThat(browser.text("#why-total")).isEqualTo("$19M");
    assertThat(browser.one("#filter-company").getDomProperty("value"))
        .isEqualTo("Shared View Works");
    assertThat(browser.text("[data-by=year] .legend")).contains("Derived");
    assertThat(browser.run(POINTS, "year").lines())
        .hasSize(4)
        .allMatch(r -> r.endsWith(" 4,750,000"));
    browser.one("#phasing-LUMP").click();
    browser.untilQuery("company=Shared+View+Works&bindingLevel=PLEDGE");
    browser.back().untilText("[data-by=year] .legend", "Derived");
    assertThat(browser.texts(".rows .title")).containsExactly("Shared View Works invests in Japan");
  }

  @Test
  void undisclosedAmountsAreSeenAndTalksAreNoContracts() {
    given.undisclosedInvestment("Silent Sum Works", "2026-01-29");
    browser.open("/?company=Silent+Sum+Works");
    assertThat(browser.text(".figures")).contains("+ 1 amount undisclosed");
    assertThat(band("country:JP").getAccessibleName()).contains("$0 + 1?");
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
  void whatTheFieldsCannotShowIsNamedAndCanBeLeftOut() {
    given.investment("Named Filter Works", "2026-02-07", "29000000");
    browser.open("/?investor=named-filter-works&announcedOn.gte=2026");
    assertThat(browser.text("#why-total")).isEqualTo("$29M");
    assertThat(browser.texts(".others a"))
        .containsExactly("investor=named-filter-works ×", "announcedOn.gte=2026 ×");
    browser.all(".others a").get(1).click();
    browser.untilQuery("investor=named-filter-works");
  }

  @Test
  void looksAgainByItselfAndKeepsWhatTheReaderHasOpened() {
    browser.before("const real = setInterval; setInterval = (f, ms) => real(f, ms / 30)");
    try {
      given.investment("Clockwork Works", "2026-02-06", "31000000");
      browser.open("/?company=Clockwork+Works").one("#table-purpose summary").click();
      given.anotherInvestment("Clockwork Works", "2026-02-07", "37000000");
      browser.untilText("#why-total", "$68M");
      assertThat(browser.all("#table-purpose[open]")).hasSize(1);
      assertThat(browser.text(".live")).contains("As of", "The data changed");
    } finally {
      browser.alone();
    }
  }

  @Test
  void whatChangesIsShownWithoutAskingForThePageAgain() {
    given.investment("Growing Works", "2026-02-05", "31000000");
    browser.open("/?company=Growing+Works");
    given.anotherInvestment("Growing Works", "2026-02-06", "37000000");
    browser.run("document.dispatchEvent(new Event('visibilitychange'))");
    browser.untilText(".live", "The data changed");
    assertThat(browser.text("#why-total")).isEqualTo("$68M");
  }

  @Test
  void aFilterThatIsNoneIsNamedWithItsCure() {
    browser.open("/?country=XX");
    assertThat(browser.text("main")).contains("'XX' is not a value of country", "Show everything");
  }

  @Test
  void aNameThatCouldMeanSeveralIsAskedBack() {
    browser.open("/").one("#filter-company").sendKeys("SoftBank", "\t");
    browser.untilText(".live .notice", "Did you mean softbank-corp, softbank-group?");
    browser.one(".live .notice a[href='/?company=softbank-group']").click();
    browser.untilQuery("company=softbank-group").until(".live > p:not(.notice):not(.stamp)");
    browser.open("/?company=SoftBank").untilText("main", "Did you mean softbank-corp");
  }

  @Test
  void theFirstViewIsUnder400KilobytesOverTheWire() {
    browser.open("/").until("[data-by=status] .plot");
    browser.until("[data-by=year] .plot canvas");
    assertThat(Double.parseDouble(browser.run(BYTES))).isBetween(200_000.0, 400_000.0);
  }

  @Test
  void aNumberOfATableOpensIntoItsRows() {
    given.investment("Opened Table Works", "2026-02-11", "41000000");
    browser.open("/?company=Opened+Table+Works").one("#table-purpose summary").click();
    var cells = browser.one("[data-why='purpose:CLOUD']").findElements(By.cssSelector("td a"));
    assertThat(List.of(cells.get(0).getText(), cells.get(3).getText()))
        .containsExactly("$41M", "1");
    cells.get(0).click();
    browser.untilText(".why .verdict", "exactly the figure");
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

  private String inFull(String why) {
    return String.valueOf(browser.one("#why-" + why).getDomAttribute("title"));
  }

  private static String dollars(JsonNode amount) {
    return "USD " + grouped(amount);
  }

  private static String grouped(JsonNode number) {
    var format = NumberFormat.getNumberInstance(Locale.US);
    format.setMaximumFractionDigits(20);
    return format.format(number.decimalValue());
  }
}
