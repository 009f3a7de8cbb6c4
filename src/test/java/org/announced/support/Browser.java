package org.announced.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;

/** A reader of the page: what one sees and presses, and what the browser has to say about it. */
public final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Selenium's own half a second would be most of the time that the page's tests take. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  /** What a console is told of each answer that is an error, whoever deals with it. */
  private static final String ANSWER_IS_ERROR = "Failed to load resource";

  private final ChromeDriver driver = Chromium.driver();
  private final List<JsonNode> events = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final String origin;

  private Browser(int port) {
    this.origin = "http://localhost:" + port;
  }

  /** As one who was never here: nothing is kept of earlier visits, and the window is a laptop's. */
  public static Browser fresh(int port) {
    var browser = new Browser(port);
    browser.driver.get("about:blank");
    browser.command("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
    browser.command("Network.clearBrowserCache", Map.of());
    browser.without().line(false, 0);
    browser.width(1280);
    browser.paper(false);
    browser.scrollbars(false);
    browser.colours("light");
    browser.language("en-US,en");
    browser.logs(LogType.BROWSER);
    browser.logs(LogType.PERFORMANCE);
    return browser;
  }

  /** Opens a page by its path, and waits until it shows something. */
  public Browser open(String path) {
    driver.get(origin + path);
    return settled();
  }

  /** Opens an address of the service that is no page of it, such as a document of the API. */
  public Browser visit(String address) {
    driver.get(origin + address);
    return this;
  }

  /** Waits until the page shows what it was asked for, or why it cannot. */
  public Browser settled() {
    return until("main[aria-busy=false]");
  }

  public Browser until(String selector) {
    waiting().until(any -> !all(selector).isEmpty());
    return this;
  }

  public Browser untilText(String selector, String text) {
    waiting().until(any -> all(selector).stream().anyMatch(e -> e.getText().contains(text)));
    return this;
  }

  public Browser untilPath(String path) {
    waiting().until(any -> path().equals(path));
    return settled();
  }

  /** Waits for an address with this query, without its question mark; null stands for none. */
  public Browser untilQuery(@Nullable String query) {
    waiting().until(any -> Objects.equals(address().getRawQuery(), query));
    return this;
  }

  public Browser untilTitle(String title) {
    waiting().until(any -> title().equals(title));
    return this;
  }

  private WebDriverWait waiting() {
    var waiting = new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS);
    // Between two looks the page may draw anew what was found.
    waiting.ignoring(StaleElementReferenceException.class);
    return waiting;
  }

  /** Clicks what the selector finds, and again if the page was drawing it anew. */
  public Browser click(String selector) {
    waiting()
        .until(
            any -> {
              one(selector).click();
              return true;
            });
    return this;
  }

  public WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  public List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  public String text(String selector) {
    return one(selector).getText();
  }

  public String title() {
    return String.valueOf(driver.getTitle());
  }

  public String path() {
    return address().getRawPath();
  }

  private URI address() {
    return URI.create(String.valueOf(driver.getCurrentUrl()));
  }

  /** Presses keys, wherever the focus is. */
  public Browser press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Presses the mouse at a point of the window. */
  public Browser press(int x, int y) {
    new Actions(driver).moveToLocation(x, y).click().perform();
    return this;
  }

  public void doubleClick(String selector) {
    new Actions(driver).doubleClick(one(selector)).perform();
  }

  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  public Browser back() {
    driver.navigate().back();
    return this;
  }

  public String run(String script, Object... arguments) {
    return String.valueOf(driver.executeScript(script, arguments));
  }

  /** In CSS pixels; under 500 it is a phone. */
  public Browser width(int pixels) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 500));
    return this;
  }

  /** What the reader's system prefers: light or dark. */
  public Browser colours(String scheme) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Whether it shows what would be printed. */
  public Browser paper(boolean isPaper) {
    command("Emulation.setEmulatedMedia", Map.of("media", isPaper ? "print" : ""));
    return this;
  }

  /** Whether there are scrollbars, beside which a page has less room. */
  public Browser scrollbars(boolean areShown) {
    command("Emulation.setScrollbarsHidden", Map.of("hidden", !areShown));
    return this;
  }

  /** The reader's language, by which numbers and days are written. */
  public Browser language(String tag) {
    command(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", run("return navigator.userAgent"), "acceptLanguage", tag));
    return this;
  }

  /** Lets a script run before those of every page that is opened from now on. */
  public Browser before(String script) {
    var added =
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    added.values().forEach(id -> scripts.add(String.valueOf(id)));
    return this;
  }

  /** Takes away what {@link #before} added. */
  public void alone() {
    scripts.forEach(
        id ->
            command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", (Object) id)));
    scripts.clear();
  }

  /** As over a line on which each answer takes as long. */
  public Browser slow(int milliseconds) {
    return line(false, milliseconds);
  }

  public Browser offline(boolean isOffline) {
    return line(isOffline, 0);
  }

  private Browser line(boolean isOffline, int latency) {
    command(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            isOffline,
            "latency",
            latency,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
    return this;
  }

  /** As where an address, in which {@code *} stands for anything, gives nothing. */
  public Browser without(String... addresses) {
    command("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    return this;
  }

  /** Where files are put that are asked for from now on. */
  public Browser downloads(Path folder) {
    command(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
    return this;
  }

  /** Waits until there is a whole file. */
  public void untilThere(Path file) {
    waiting().until(any -> Files.exists(file));
  }

  /**
   * On how many sheets it is printed.
   *
   * @param inches width and height of a sheet
   */
  public long sheets(double... inches) {
    var printed =
        driver.executeCdpCommand(
            "Page.printToPDF",
            Map.of("preferCSSPageSize", false, "paperWidth", inches[0], "paperHeight", inches[1]));
    var pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    var text = new String(pdf, StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type /Page\\b").matcher(text).results().count();
  }

  /** What the window shows, as WebP. */
  public byte[] picture() {
    var taken =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "webp", "quality", 80));
    return Base64.getDecoder().decode(String.valueOf(taken.get("data")));
  }

  /** The rules of WCAG 2.2, levels A and AA, that what is shown breaks, and where. */
  public List<String> barriers() {
    var rules = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    return new AxeBuilder()
        .withTags(rules).analyze(driver).getViolations().stream().map(Browser::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
  }

  /** No error in the console but of answers that are errors, and nothing asked of anybody else. */
  public void assertQuiet() {
    assertThat(logs(LogType.BROWSER))
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .extracting(LogEntry::getMessage)
        .filteredOn(message -> !message.contains(ANSWER_IS_ERROR))
        .isEmpty();
    assertThat(events("Network.requestWillBeSent").map(e -> e.at("/request/url").asString()))
        .filteredOn(url -> url.matches("(?!data:|about:)\\w+:.*"))
        .allMatch(url -> url.startsWith(origin + "/"));
  }

  private Stream<JsonNode> events(String method) {
    logs(LogType.PERFORMANCE)
        .forEach(entry -> events.add(Api.JSON.readTree(entry.getMessage()).get("message")));
    return events.stream()
        .filter(event -> event.get("method").asString().equals(method))
        .map(event -> event.get("params"));
  }

  private List<LogEntry> logs(String type) {
    return driver.manage().logs().get(type).getAll();
  }

  private void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }
}
