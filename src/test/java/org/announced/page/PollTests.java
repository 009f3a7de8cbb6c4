package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an open page asks the service, when, and what it asks nothing about. */
@HttpTest
@NeedsBrowser
class PollTests {

  /** Keeps the paths that are asked for, and looks only when it is told to. */
  private static final String KEPT =
      """
      {
        const ask = fetch;
        globalThis.questions = [];
        globalThis.fetch = async (url, options) => {
          const { pathname } = new URL(url);
          questions.push(pathname);
          const says = document.documentElement.dataset;
          says.open = Number(says.open ?? 0) + 1;
          try {
            return await ask(url, options);
          } finally {
            says.open--;
            if (pathname.endsWith('/overview')) says.looks++;
          }
        };
        globalThis.setInterval = () => 0;
      }
      """;

  private static final String FORGET =
      "questions.length = 0; document.documentElement.dataset.looks = 0;";

  private static final String LOOK = "document.dispatchEvent(new Event('visibilitychange'));";

  private static final String UNSEEN =
      """
      globalThis.seen = 'visible';
      Object.defineProperty(document, 'visibilityState', { get: () => seen });
      """;

  private final Given given;
  private final Browser browser;

  PollTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port).before(KEPT + UNSEEN);
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    browser.alone();
    browser.assertQuiet();
  }

  @Test
  void asLongAsNothingChangesEachLookIsOneQuestion() {
    given.investment("Quiet Data Works", "2026-02-05", "31000000");
    browser.open("/?company=Quiet+Data+Works").run(FORGET + LOOK);
    // The first look makes sure of the list, which does not say of when it is.
    browser.until(looks(1)).run(FORGET);
    for (var look = 1; look <= 3; look++) {
      browser.run(LOOK);
      browser.until(looks(look));
    }
    given.anotherInvestment("Quiet Data Works", "2026-02-06", "37000000");
    browser.run(LOOK);
    browser.untilText(".live", "The data changed");
    assertThat(asked().subList(0, 4)).allMatch(each -> each.endsWith("/summaries/overview"));
    assertThat(asked().subList(4, asked().size()))
        .as("all the others, once the data is another")
        .hasSize(7)
        .noneMatch(each -> each.endsWith("/summaries/overview"));
  }

  @Test
  void whatChangesNoFigureIsNoticedToo() {
    var stored = given.investment("Renamed Head Works", "2026-02-05", "31000000");
    browser.open("/?company=Renamed+Head+Works");
    given.patch(
        "/announcements/" + stored.get("slug").asString(),
        "{\"headline\": \"It is called otherwise now\", \"reason\": \"It was.\"}");
    browser.run(LOOK);
    browser.untilText(".rows .title", "It is called otherwise now");
    browser.untilText(".live", "The data changed");
  }

  @Test
  void whatChangesElsewhereIsAskedAboutOnceAndShownAsNoChange() {
    given.investment("Elsewhere Quiet Works", "2026-02-05", "31000000");
    browser.open("/?company=Elsewhere+Quiet+Works").run(FORGET + LOOK);
    browser.until(looks(1));
    given.investment("Elsewhere Busy Works", "2026-02-06", "37000000");
    browser.run(LOOK);
    browser.until(looks(2)).run(LOOK);
    browser.until(looks(3));
    assertThat(browser.text(".live")).doesNotContain("The data changed");
  }

  @Test
  void aPageThatNobodySeesAsksNothing() {
    browser.open("/?country=JP").run(FORGET + "seen = 'hidden'; " + LOOK + LOOK);
    browser.run("seen = 'visible'; " + LOOK);
    browser.until(looks(1));
    assertThat(asked()).filteredOn(each -> each.endsWith("/summaries/overview")).hasSize(1);
  }

  @Test
  void partsOfOneUmbrellaAskForItOnce() {
    var umbrella = given.investment("Asked Once Works", "2026-03-01", "53000000");
    var part =
        """
        {"investors": [{"company": {"name": "Asked Once Works"}}], "country": "JP",
         "amount": {"value": 11000000, "currency": "USD"}, "purposes": [{"purpose": "CLOUD"}],
         "instrument": "CAPEX", "bindingLevel": "PLEDGE",
         "relation": {"kind": "PART_OF", "investment": "%s"}}
        """
            .formatted(umbrella.at("/investments/0/id").asString());
    var stored =
        given.post(
            "/announcements?onDuplicate=create",
            """
            {"headline": "It builds three parts", "announcedOn": "2026-03-09",
             "sources": [{"publisher": "Example Wire", "title": "Parts", "url": "https://example.org/asked-once"}],
             "investments": [%1$s, %1$s, %1$s]}
            """
                .formatted(part));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    browser.open("/announcements/" + stored.json().get("slug").asString());
    browser.untilText("#investments-2", "Asked Once Works invests in Japan");
    assertThat(asked()).filteredOn(each -> each.contains("/api/v1/investments/")).hasSize(1);
  }

  /** That so many looks were answered, and nothing else is still to be. */
  private static String looks(int times) {
    return "html[data-open='0'][data-looks='" + times + "']";
  }

  private List<String> asked() {
    return List.of(browser.run("return questions.join(' ')").split(" "));
  }
}
