package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.Browser;
import org.announced.support.DatabaseAwayTest;
import org.announced.support.NeedsBrowser;
import org.announced.support.SeverableLine;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DatabaseAwayTest
@NeedsBrowser
class TroubleTests {

  private final SeverableLine line;
  private final Browser browser;

  TroubleTests(SeverableLine severableLine, @LocalServerPort int port) {
    this.line = severableLine;
    this.browser = Browser.fresh(port);
  }

  @Test
  void withoutADatabaseThePageSaysSoAndComesBackByItself() {
    line.cut();
    try {
      browser.open("/companies/microsoft").untilText("h1", "cannot be read right now");
      assertThat(browser.text("main")).contains("asked again by itself", "Ask again now");
      browser.press("/").press("microsoft").untilText(".search .hint", "does not work right now");
    } finally {
      line.mend();
    }
    browser.untilText("h1", "Microsoft");
    browser.assertQuiet();
  }

  @Test
  void anAddressThatNothingHasSaysWhatToDo() {
    browser.open("/companies/no-such-company");
    assertThat(browser.text("h1")).isEqualTo("There is nothing here");
    assertThat(browser.text("main")).contains("mistyped", "Search");
    browser.one(".trouble a").click();
    browser.untilPath("/");
    browser.untilText("h2", "Newest");
    browser.assertQuiet();
  }
}
