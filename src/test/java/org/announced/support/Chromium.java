package org.announced.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine. Nothing is downloaded: both programs have to be there. */
final class Chromium {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVERS = List.of("chromedriver");

  private static volatile boolean isStarted;

  private Chromium() {}

  static boolean isFound() {
    return find(BROWSERS).isPresent() && find(DRIVERS).isPresent();
  }

  /** One for all tests of a run, since a start takes a second; it ends with the JVM. */
  static ChromeDriver driver() {
    isStarted = true;
    return Holder.DRIVER;
  }

  /** Leaves the page that is open, if any: left open, it would go on asking the application. */
  static void leave() {
    if (isStarted) {
      Holder.DRIVER.get("about:blank");
    }
  }

  private static Optional<Path> find(List<String> names) {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return names.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static final class Holder {
    static final ChromeDriver DRIVER = start();

    private static ChromeDriver start() {
      var service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(find(DRIVERS).orElseThrow().toFile())
              .usingAnyFreePort()
              .build();
      var driver = new ChromeDriver(service, options());
      Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
      return driver;
    }

    private static ChromeOptions options() {
      var logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      var options = new ChromeOptions();
      options.setBinary(find(BROWSERS).orElseThrow().toFile());
      options.addArguments(
          "--headless",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
      if ("root".equals(System.getProperty("user.name"))) {
        options.addArguments("--no-sandbox");
      }
      options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-US,en"));
      options.setCapability("goog:loggingPrefs", logs);
      return options;
    }
  }
}
