package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On paper, on a phone, on a wall, and in other languages. */
@HttpTest
@NeedsBrowser
class MediaTests {

  private static final double[] A4 = {8.27, 11.69};
  private static final double[] LETTER = {8.5, 11};

  private static final String TEXT_SIZE =
      "return parseFloat(getComputedStyle(document.documentElement).fontSize)";

  private static final String HALF_EMPTY =
      """
      const boxes = [...document.querySelectorAll('.drawing')];
      return boxes.filter((box) => box.querySelector('canvas').offsetWidth !== box.offsetWidth).length;
      """;

  private static final String DISPLAY =
      "return getComputedStyle(document.querySelector(arguments[0])).display";

  private static final String BAR = "return innerWidth - document.documentElement.clientWidth";

  private static final String BEYOND =
      "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";

  private static final String BESIDE =
      """
      const { left, right } = document.querySelector('.why').getBoundingClientRect();
      return left >= 0 && right <= document.documentElement.getBoundingClientRect().right;
      """;

  private final Given given;
  private final Browser browser;

  MediaTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theOverviewIsPrintedOnOneSheet(String colours) {
    for (var i = 0; i < 12; i++) {
      given.anotherInvestment("Printed Works With A Long Name " + i, "2026-04-" + (10 + i), "1700");
    }
    browser.colours(colours).open("/").until("[data-by=status] canvas");
    assertThat(browser.sheets(A4)).isEqualTo(1);
    assertThat(browser.sheets(LETTER)).isEqualTo(1);
    assertThat(browser.run(HALF_EMPTY)).as("drawn for the screen again").isEqualTo("0");
    assertThat(browser.text(".printed")).isEmpty();
    assertThat(browser.run("return document.querySelector('.printed').textContent"))
        .startsWith("http://localhost:")
        .contains("/, ");
  }

  @Test
  void anOpenReconciliationIsPrintedByItself() {
    given.investment("Printed Reason Works", "2026-04-23", "19000000");
    browser.open("/?company=Printed+Reason+Works&why=total").until(".why .verdict");
    assertThat(browser.sheets(A4)).isEqualTo(1);
  }

  @Test
  void aSumIsPrintedOnceAndNotUnderEachSheet() {
    given.investment("Printed Sum Works", "2026-04-24", "19000000");
    browser.open("/?company=Printed+Sum+Works&why=total").until(".why .verdict").paper(true);
    assertThat(browser.run(DISPLAY, ".why tfoot")).isEqualTo("table-row-group");
    assertThat(browser.run(DISPLAY, ".why thead")).isEqualTo("table-header-group");
    assertThat(browser.run(DISPLAY, ".why .printed")).isEqualTo("block");
    assertThat(browser.run(DISPLAY, ".foot")).as("what lies below").isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 800, 640, 500})
  void besideAScrollbarNothingStandsBeyondTheEdge(int width) {
    given.anotherInvestment("Beside Bars Works", "2026-04-25", "19000000");
    browser.width(width).scrollbars(true).open("/?company=Beside+Bars+Works");
    assertThat(browser.run(BAR)).as("the width of a scrollbar").isNotEqualTo("0");
    assertThat(browser.run(BEYOND)).isEqualTo("0");
    browser.open("/?company=Beside+Bars+Works&why=total").until(".why .verdict");
    assertThat(browser.run(BESIDE)).as("left and right of the panel").isEqualTo("true");
  }

  @Test
  void onAPhoneTheFiguresComeFirstAndTheFiltersOnDemand() {
    browser.width(360).open("/");
    assertThat(browser.one("#filter-country").isDisplayed()).isFalse();
    browser.one(".filters > summary").click();
    assertThat(browser.one("#filter-country").isDisplayed()).isTrue();
    browser.open("/?country=JP");
    assertThat(browser.one("#filter-country").isDisplayed()).isTrue();
    assertThat(browser.text(".filters > summary")).isEqualTo("Filters: 1 set");
    browser.one(".filters > summary").click();
    browser.width(1280).until(".filters[open]");
    browser.width(360).until(".filters:not([open])").width(1280).until(".filters[open]");
    assertThat(browser.one(".filters > summary").isDisplayed()).isFalse();
  }

  @Test
  void onAPhoneTheRowsBehindANumberStandUnderEachOther() {
    given.investment("Phone Rows Works", "2026-04-25", "19000000");
    browser.width(360).open("/?company=Phone+Rows+Works&why=total").until(".why .verdict");
    assertThat(browser.run("const t = document.querySelector('.addends'); return t.offsetWidth"))
        .satisfies(width -> assertThat(Integer.parseInt(width)).isLessThan(360));
    assertThat(browser.text(".addends tbody"))
        .contains("Phone Rows Works invests in Japan", "Example Wire", "USD 19,000,000");
    assertThat(browser.all("tbody [role=row] > [role=cell]")).hasSize(5);
  }

  @Test
  void onAWallEverythingGrows() {
    var laptop = Double.parseDouble(browser.open("/").run(TEXT_SIZE));
    var wall = Double.parseDouble(browser.width(3840).open("/").run(TEXT_SIZE));
    assertThat(laptop).isEqualTo(16);
    assertThat(wall).isGreaterThan(24);
    assertThat(browser.all(".chart")).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "de-DE, 19 Mio., '19.000.000', 26. Apr. 2026",
    "ja-JP, 1900万, '19,000,000', 2026年4月26日"
  })
  void numbersAndDaysAreWrittenAsTheReaderWritesThem(
      String language, String few, String all, String day) {
    given.investment("Written " + language, "2026-04-26", "19000000");
    browser.language(language).open("/?company=Written+" + language);
    assertThat(browser.text("#why-total").replace('\u00a0', ' ')).contains(few);
    assertThat(browser.one("#why-total").getDomAttribute("title")).contains(all);
    assertThat(browser.text(".rows time")).isEqualTo(day);
  }
}
