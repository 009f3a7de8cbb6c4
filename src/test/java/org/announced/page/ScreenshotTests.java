package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.announced.support.Browser;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.NeedsBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Makes the pictures that README shows, of the seed and the samples: run it alone. */
@HttpTest
@NeedsBrowser
@EnabledIfSystemProperty(named = "screenshots.write", matches = "true")
class ScreenshotTests {

  private static final Path FOLDER = Path.of("src/docs/screenshots");

  private static final int LARGEST = 120_000;

  private final Given given;
  private final Browser browser;

  ScreenshotTests(Given given, @LocalServerPort int port) {
    this.given = given;
    this.browser = Browser.fresh(port);
  }

  @Test
  void showsTheOverviewAndWhatIsBehindANumber() throws IOException {
    for (var sample : new String[] {"announcements.ndjson", "white-house-list.ndjson"}) {
      for (var document : Files.readAllLines(Path.of("src/samples", sample))) {
        assertThat(given.post(document).status()).isEqualTo(201);
      }
    }
    browser.open("/").until("[data-by=country] .plot canvas");
    write("overview.webp");
    browser.open("/?why=total").until(".why .verdict");
    write("why-this-number.webp");
    browser.assertQuiet();
  }

  private void write(String file) throws IOException {
    var picture = browser.picture();
    assertThat(picture.length).isLessThan(LARGEST);
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(file), picture);
  }
}
