package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.announced.support.Browser;
import org.announced.support.NeedsBrowser;
import org.announced.support.TestDatabase;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** On the application of the tests of the same name in package access, whose settings these are. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "announced.reading=token")
@AutoConfigureRestTestClient
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@NeedsBrowser
class ReadingWithTokenTests {

  private final Browser browser;

  ReadingWithTokenTests(@LocalServerPort int port) {
    this.browser = Browser.fresh(port);
  }

  @Test
  void whoeverHasNoTokenIsAskedForOneAndReadsWithIt() {
    browser.open("/companies/microsoft");
    assertThat(browser.text("h1")).isEqualTo("Reading needs a token here");
    browser.one("#token").sendKeys("not-the-token", Keys.ENTER);
    browser.untilText(".trouble", "The token is not known here");
    browser.one("#token").clear();
    browser.one("#token").sendKeys(TestToken.SECRET, Keys.ENTER);
    browser.untilText("h1", "Microsoft");
    browser.assertQuiet();
  }

  @Test
  void whatCannotBeATokenIsSaidNotToBeOne() {
    browser.open("/companies/microsoft").one("#token").sendKeys("“smart”", Keys.ENTER);
    browser.untilText(".trouble", "This is no token");
    for (var i = 0; i < 2; i++) {
      browser.one("#token").clear();
      browser.one("#token").sendKeys("not-the-token", Keys.ENTER);
      browser.untilText(".trouble", "The token is not known here");
    }
    browser.untilText(".trouble", "This one is not accepted.");
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo("token");
    browser.assertQuiet();
  }

  @Test
  void filesAreReadWithTheTokenToo(@TempDir Path folder) throws IOException {
    browser.downloads(folder).open("/").one("#token").sendKeys(TestToken.SECRET, Keys.ENTER);
    browser.until(".figures").one(".foot a[download]").click();
    browser.untilThere(folder.resolve("investments.csv"));
    assertThat(Files.readString(folder.resolve("investments.csv"))).contains("10000000000");
    browser.assertQuiet();
  }
}
