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
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a tab, a bookmark and the history call each address. */
@HttpTest
@NeedsBrowser
class TitleTests {

  private final Given given;
  private final Browser browser;

  TitleTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ | AI infrastructure – Announced",
        "/?country=JP | Japan – Announced",
        "/?country=JP,US&bindingLevel=IN_TALKS | Japan or United States, In talks – Announced",
        "/?country=null | country not said – Announced",
        "/?company=microsoft&currency=EUR | microsoft, in EUR – Announced",
        "/?announcedOn.gte=2026-01-01&announcedOn.lte=2026-06 "
            + "| from Jan 1, 2026, to Jun 2026 – Announced",
        "/?country.not=JP&phasing=SPREAD | country.not JP, spread over the years – Announced",
        "/?why=total | Why? Announced in total – AI infrastructure – Announced",
        "/?why=country:JP&company=microsoft | Why? By country: Japan – microsoft – Announced",
        "/?why=country:ZZ | Why? No such figure – AI infrastructure – Announced",
        "/?country=XX | This address asks for what the service does not know – Announced",
        "/companies/microsoft | Microsoft, United States – Announced",
        "/companies/no-such-company | There is nothing here – Announced"
      })
  void eachAddressHasATitleOfItsOwn(String address, String title) {
    browser.open(address).untilTitle(title);
  }

  @Test
  void theTitleFollowsTheReaderForthAndBack() {
    given.investment("Titled Way Works", "2026-02-05", "31000000");
    browser.open("/?company=Titled+Way+Works");
    new Select(browser.one("#filter-bindingLevel")).selectByValue("PLEDGE");
    browser.untilTitle("Titled Way Works, Pledge – Announced").click("#why-total");
    browser.untilTitle("Why? Announced in total – Titled Way Works, Pledge – Announced");
    browser.until(".why .verdict").press(Keys.ESCAPE);
    browser.untilTitle("Titled Way Works, Pledge – Announced").click(".rows .title a");
    browser.untilTitle("Titled Way Works invests in Japan, Feb 5, 2026 – Announced");
    browser.one("#investments-0 .facts a[href*='/companies/']").click();
    browser.untilTitle("Titled Way Works – Announced").back();
    browser.untilTitle("Titled Way Works invests in Japan, Feb 5, 2026 – Announced").back();
    browser.untilTitle("Titled Way Works, Pledge – Announced").back();
    browser.untilTitle("Titled Way Works – Announced");
    assertThat(browser.path()).isEqualTo("/");
  }

  @Test
  void whileAPageIsOnItsWayItIsNotCalledAfterTheOneBefore() {
    browser.open("/").slow(1500).one(".rows .title a").click();
    browser.untilTitle("Loading – Announced").settled();
    assertThat(browser.title()).doesNotStartWith("Loading");
  }
}
