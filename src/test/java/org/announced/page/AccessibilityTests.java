package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
@NeedsBrowser
class AccessibilityTests {

  private static final String HIDDEN_WIDTH =
      "const page = document.documentElement; return Math.max(0, page.scrollWidth - page.clientWidth)";

  private static final String LAYOUT_SHIFT =
      """
      let sum = 0;
      const seen = new PerformanceObserver(() => undefined);
      seen.observe({ type: 'layout-shift', buffered: true });
      for (const shift of seen.takeRecords()) sum += shift.value;
      return sum;
      """;

  private final Given given;
  private final Browser browser;

  AccessibilityTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void noPageKeepsAnybodyOut(String colours, int width) throws IOException {
    var exhibit = Exhibit.in(given);
    browser.colours(colours).width(width);
    for (var path :
        new String[] {"/", exhibit.page(), exhibit.companyPage(), "/companies/no-such"}) {
      browser.open(path);
      assertThat(browser.barriers()).as(path).isEmpty();
      assertThat(browser.run(HIDDEN_WIDTH)).as("no scrolling sideways on " + path).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void neitherDoTheTablesNorTheRowsBehindANumber(String colours, int width) {
    browser.colours(colours).width(width).open("/").one("#table-country summary").click();
    assertThat(browser.barriers()).isEmpty();
    browser.open("/?company=microsoft&why=total").until(".why .verdict");
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.run(HIDDEN_WIDTH)).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void neitherDoTheHitsOfASearch(String colours) {
    browser.colours(colours).open("/").press("/").press("softbank").until("#hits [role=option]");
    assertThat(browser.barriers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void aWordWithoutABreakWidensNoPage(int width) {
    var word = "W".repeat(180);
    var stored =
        given.post(
            """
            {"headline": "%1$s", "announcedOn": "2026-05-02",
             "sources": [{"publisher": "%1$s", "title": "%1$s", "url": "https://example.org/w%2$d"}],
             "investments": [{"investors": [{"company": {"name": "%1$s%2$d"}}], "country": "JP",
               "amount": {"value": 13000000, "currency": "USD", "qualifier": "EXACT"},
               "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX", "bindingLevel": "PLEDGE"}]}
            """
                .formatted(word, width));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    var company = stored.json().at("/investments/0/investors/0/company/slug").asString();
    for (var path :
        new String[] {
          "/?company=" + company,
          "/?why=total&company=" + company,
          "/announcements/" + stored.json().get("slug").asString(),
          "/companies/" + company
        }) {
      browser.width(width).open(path);
      assertThat(browser.run(HIDDEN_WIDTH)).as(path).isEqualTo("0");
    }
  }

  @Test
  void nothingJumpsWhileAPageComes() throws IOException {
    var exhibit = Exhibit.in(given);
    for (var path : new String[] {"/", exhibit.page(), exhibit.companyPage()}) {
      assertThat(Double.parseDouble(browser.open(path).run(LAYOUT_SHIFT)))
          .as(path)
          .isLessThan(0.02);
    }
  }
}
