package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
class SearchFieldTests {

  private static final String HIT = "#hits [role=option]";

  private final Given given;
  private final Browser browser;

  SearchFieldTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port).open("/");
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @Test
  void findsACompanyInJapaneseByKeyboardAlone() {
    browser.press("/").press("ソフトバンク").until(HIT);
    assertThat(browser.texts(HIT)).anyMatch(hit -> hit.startsWith("SoftBank Group"));
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused().getDomAttribute("aria-activedescendant")).isEqualTo("hit-0");
    assertThat(browser.text("#hit-0")).contains("SoftBank Corp.", "ソフトバンク");
    browser.press(Keys.ENTER).untilPath("/companies/softbank-corp");
    assertThat(browser.text("h1")).isEqualTo("SoftBank Corp.");
  }

  @Test
  void theArrowsGoRound() {
    browser.press("/").press("softbank").until(HIT);
    var last = browser.all(HIT).size() - 1;
    browser.press(Keys.ARROW_UP);
    assertThat(browser.focused().getDomAttribute("aria-activedescendant")).isEqualTo("hit-" + last);
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused().getDomAttribute("aria-activedescendant")).isEqualTo("hit-0");
  }

  @Test
  void enterMeansTheFirstHitEvenBeforeThereIsOne() {
    browser.press("/").press("さくら", Keys.ENTER).untilPath("/companies/sakura-internet");
    assertThat(browser.one("#search").getDomProperty("value")).isEmpty();
  }

  @Test
  void escapeClosesTheHitsAndThenEmptiesTheField() {
    browser.press("/").press("microsoft").until(HIT).press(Keys.ESCAPE);
    assertThat(browser.one(".hits").isDisplayed()).isFalse();
    assertThat(browser.focused().getDomProperty("value")).isEqualTo("microsoft");
    browser.press(Keys.ESCAPE);
    assertThat(browser.focused().getDomProperty("value")).isEmpty();
  }

  @Test
  void saysWhereItLookedWhenNothingIsFound() {
    browser.press("/").press("qqqqzzzzxxxx").untilText(".search .hint", "Nothing is found");
    assertThat(browser.text(".search .hint")).contains("qqqqzzzzxxxx", "any script");
  }

  @Test
  void aHitIsOnlyText() throws IOException {
    var exhibit = Exhibit.in(given);
    browser.press("/").press(exhibit.company()).until(HIT);
    assertThat(browser.text("#hit-0 .what")).isEqualTo(exhibit.company());
    assertThat(browser.all("img")).isEmpty();
    browser.one("#hit-0").click();
    browser.untilPath(exhibit.companyPage());
  }
}
