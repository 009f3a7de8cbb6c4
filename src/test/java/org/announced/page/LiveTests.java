package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While the data changes, the answer is late, or none comes. */
@HttpTest
@NeedsBrowser
class LiveTests {

  private static final String LOOK = "document.dispatchEvent(new Event('visibilitychange'))";

  private final Given given;
  private final Browser browser;

  LiveTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
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
    browser.run(LOOK);
    browser.untilText(".live", "The data changed");
    assertThat(browser.text("#why-total")).isEqualTo("$68M");
  }

  @Test
  void whoHasGoneOnInTheNewestStaysThereWhenTheyChange() {
    for (var i = 0; i < 22; i++) {
      given.anotherInvestment("Long List Works", "2025-03-" + (10 + i % 20), "1700000" + i);
    }
    browser.open("/?company=Long+List+Works").one(".more button").click();
    browser.until(".rows > li:nth-child(20)");
    var focused = browser.focused().getDomAttribute("href");
    given.anotherInvestment("Long List Works", "2026-02-07", "37000000");
    browser.run(LOOK);
    browser.untilText(".rows .figure", "$37M").until(".rows > li:nth-child(20)");
    assertThat(browser.focused().getDomAttribute("href")).isEqualTo(focused);
  }

  @Test
  void theReaderOfARowKeepsTheirPlaceWhenTheDataChanges() {
    given.investment("Kept Place Works", "2026-02-06", "31000000");
    browser.open("/?company=Kept+Place+Works").one("#why-total").click();
    browser.until(".why .verdict");
    browser.run("document.querySelector('.why tbody td a').focus()");
    given.anotherInvestment("Kept Place Works", "2026-02-07", "37000000");
    browser.run(LOOK);
    browser.untilText(".why .verdict", "2 investments");
    assertThat(browser.focused().getText()).isEqualTo("Kept Place Works");
    browser.untilText(".why header", "The data changed.");
  }

  @Test
  void aNumberPressedBeforeTheAnswerIsOfTheFiltersThatWereChosen() {
    given.investment("Early Press Works", "2026-02-08", "41000000");
    browser.open("/").slow(1500).one("#filter-company").sendKeys("Early Press Works", Keys.TAB);
    browser.untilQuery("company=Early+Press+Works").one("#why-total").click();
    browser.untilQuery("company=Early+Press+Works&why=total");
    browser.untilText(".why .verdict", "1 investment, added up: exactly the figure");
  }

  @Test
  void whatCouldNotBeReadIsShownOnceItCanBe() {
    given.investment("Back Again Works", "2026-02-08", "43000000");
    browser.open("/").offline(true).one("#filter-company").sendKeys("Back Again Works", Keys.TAB);
    browser.untilText(".live", "still those of the filters before. The service does not answer");
    browser.one("#why-total").click();
    browser.untilText(".why .content", "cannot be read; it is asked for again by itself");
    browser.offline(false).run(LOOK);
    browser.untilText(".why .verdict", "1 investment, added up: exactly the figure");
    browser.press(Keys.ESCAPE).untilText("#why-total", "$43M");
    browser.untilQuery("company=Back+Again+Works");
  }
}
