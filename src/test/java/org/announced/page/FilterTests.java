package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bar of filters and the address that holds them. */
@HttpTest
@NeedsBrowser
class FilterTests {

  private static final String ELSEWHERE =
      """
      {"headline": "Elsewhere", "announcedOn": "2026-02-09",
       "sources": [{"publisher": "Example Wire", "title": "It", "url": "https://example.org/elsewhere"}],
       "investments": [{"investors": [{"company": {"name": "Elsewhere Works"}}], "country": "NZ",
         "amount": {"value": 31000000, "currency": "USD", "qualifier": "EXACT"},
         "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX", "bindingLevel": "PLEDGE"}]}
      """;

  private final Given given;
  private final Browser browser;

  FilterTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
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
  void aNameWithACommaIsOneName() {
    given.investment("Comma Works, Inc.", "2026-02-09", "29000000");
    browser.open("/").one("#filter-company").sendKeys("Comma Works, Inc.", "\t");
    browser.untilText("#why-total", "$29M");
    assertThat(browser.one("#filter-company").getDomProperty("value"))
        .isEqualTo("Comma Works, Inc.");
    assertThat(browser.texts(".others a")).isEmpty();
    given.anotherInvestment("Second Comma Works", "2026-02-10", "31000000");
    browser.open("/").one("#filter-company").sendKeys("comma-works-inc,second-comma-works", "\t");
    browser.untilText("#why-total", "$60M");
  }

  @Test
  void whatIsSaidOfAFilterGoesWithIt() {
    browser.open("/").one("#filter-company").sendKeys("No Such Company Works", "\t");
    browser.untilText(".live .notice", "is not a value of company").back().untilQuery(null);
    assertThat(browser.all(".live .notice")).isEmpty();
  }

  @Test
  void withOneCountryChosenTheOthersAreStillOffered() {
    given.post(ELSEWHERE);
    browser.open("/?country=JP").until("#filter-country option[value=NZ]");
    new Select(browser.one("#filter-country")).selectByValue("NZ");
    browser.untilQuery("country=NZ");
  }

  @Test
  void whatNobodyAskedForCanBeLeftOut() {
    browser.open("/?country=JP&utm_source=letter").one(".trouble .fault a").click();
    browser.untilQuery("country=JP").until(".figures");
  }
}
