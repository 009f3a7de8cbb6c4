package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However many groups there are, the page has only what somebody looks at. */
@HttpTest
@NeedsBrowser
class LongTableTests {

  private static final String LOOK = "document.dispatchEvent(new Event('visibilitychange'))";
  private static final String ROWS = "#table-investor tbody tr";
  private static final int INVESTORS = 230;

  private final Api api;
  private final Given given;
  private final Browser browser;
  private final String own = "L" + UUID.randomUUID().toString().substring(0, 8);

  LongTableTests(Api api, Given given, @LocalServerPort int port) {
    this.api = api;
    this.given = given;
    this.browser = Browser.fresh(port);
    invest(0, 90);
    invest(90, 180);
    invest(180, INVESTORS);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.assertQuiet();
  }

  @Test
  void aLongTableIsMadeWhenItIsOpened() {
    browser.open(address()).until("#table-investor");
    assertThat(browser.all(ROWS)).isEmpty();
    assertThat(elements()).isLessThan(1500);
    browser.one("#table-investor summary").click();
    browser.until(ROWS);
    assertThat(browser.all(ROWS)).hasSize(100);
    assertThat(browser.text("#table-investor .more")).contains("The first 100 of 230");
    browser.one("#more-investor").click();
    assertThat(browser.focused().getDomAttribute("href"))
        .as("the first that is new")
        .isEqualTo(browser.all(ROWS + " td:nth-of-type(1) a").get(100).getDomAttribute("href"));
    browser.one("#more-investor").click();
    assertThat(browser.all(ROWS)).hasSize(INVESTORS);
    assertThat(browser.one("#more-investor").isDisplayed()).isFalse();
    var csv = browser.one("#table-investor a[download]").getDomAttribute("href");
    var file = api.at(String.valueOf(csv).replaceFirst("^http://[^/]+", ""));
    assertThat(file.text().lines().skip(1)).hasSize(INVESTORS);
  }

  @Test
  void aShortTableIsThereBeforeSoThatABrowserFindsItsWords() {
    browser.open(address()).until("#table-country:not([open]) tbody tr");
    assertThat(browser.run("return document.querySelector('#table-country tbody').textContent"))
        .contains("Japan");
    assertThat(browser.all("#table-country .more")).isEmpty();
  }

  @Test
  void howFarTheReaderHasGoneInATableStaysWhenTheDataChanges() {
    browser.open(address()).one("#table-investor summary").click();
    browser.until("#more-investor").one("#more-investor").click();
    assertThat(browser.all(ROWS)).hasSize(200);
    browser.run("document.querySelector('" + ROWS + ":nth-child(150) a').focus()");
    var focused = browser.focused().getDomAttribute("id");
    invest(INVESTORS, INVESTORS + 1);
    browser.run(LOOK);
    browser.untilText(".live", "The data changed");
    assertThat(browser.all(ROWS)).hasSize(200);
    assertThat(browser.focused().getDomAttribute("id")).isEqualTo(focused);
  }

  private int elements() {
    return Integer.parseInt(browser.run("return document.querySelectorAll('*').length"));
  }

  private String address() {
    return "/?source=" + own;
  }

  /** Each of them as much, the later the less. */
  private void invest(int from, int to) {
    var investments =
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    """
                    {"investors": [{"company": {"name": "%1$s %2$03d"}}], "country": "JP",
                     "amount": {"value": %3$d, "currency": "USD"}, "purposes": ["CLOUD"],
                     "instrument": "CAPEX", "bindingLevel": "PLEDGE"}
                    """
                        .formatted(own, i, 9_000_000 - 10_000 * i))
            .collect(Collectors.joining(", "));
    var answer =
        given.post(
            "/announcements?onDuplicate=create",
            """
            {"headline": "Many invest", "announcedOn": "2026-03-03",
             "sources": [{"publisher": "%1$s", "title": "Many", "url": "https://example.org/%1$s/%2$d"}],
             "investments": [%3$s]}
            """
                .formatted(own, from, investments));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }
}
