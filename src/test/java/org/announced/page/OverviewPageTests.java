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
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
@NeedsBrowser
class OverviewPageTests {

  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Of each row of a table: what its numbers lead to, and its point to the last digit. */
  private static final String POINTS =
      """
      const rows = [...document.querySelectorAll(`#table-${arguments[0]} tbody tr`)];
      return rows.map((row) => `${row.dataset.group} ${row.cells[1].firstChild.title}`).join('\\n');
      """;

  /** Goes on in a long table until there is no more of it. */
  private static final String WHOLE =
      """
      const more = document.getElementById(`more-${arguments[0]}`);
      while (more && !more.hidden) more.click();
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
    var figures = exactly("/summaries/overview");
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
    var groups = exactly("/summaries/investments?groupBy=" + key).get("groups").values();
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
    browser.open("/").one("#table-" + key + " summary").click();
    browser.until("#table-" + key + " tbody tr").run(WHOLE, key);
    var shown = browser.run(POINTS, key);
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
  void theFirstViewIsUnder400KilobytesOverTheWire() {
    browser.open("/").until("[data-by=status] .plot");
    browser.until("[data-by=year] .plot canvas");
    assertThat(Double.parseDouble(browser.run(BYTES))).isBetween(200_000.0, 400_000.0);
  }

  @Test
  void aNumberOfATableOpensIntoItsRows() {
    given.investment("Opened Table Works", "2026-02-11", "41000000");
    browser.open("/?company=Opened+Table+Works").one("#table-purpose summary").click();
    var cells = browser.one("[data-group='purpose:CLOUD']").findElements(By.cssSelector("td a"));
    assertThat(List.of(cells.get(0).getText(), cells.get(3).getText()))
        .containsExactly("$41M", "1");
    cells.get(0).click();
    browser.untilText(".why .verdict", "exactly the figure");
  }

  private String inFull(String why) {
    return String.valueOf(browser.one("#why-" + why).getDomAttribute("title"));
  }

  /** With all digits: the data that tests share adds up to more than a double tells to the cent. */
  private JsonNode exactly(String path) {
    return EXACT.readTree(api.get(path).text());
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
