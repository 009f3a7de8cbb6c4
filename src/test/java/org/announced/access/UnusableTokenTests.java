package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.announced.AnnouncedApplication;
import org.announced.access.AccessProperties.ReadingAccess;
import org.announced.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UnusableTokenTests {

  @Test
  void keepsTheApplicationFromStartingWithAWordOnTheCure(
      CapturedOutput output, @TempDir Path directory) {
    var application =
        new SpringApplicationBuilder(AnnouncedApplication.class)
            .initializers(new TestDatabase())
            .properties("announced.data-dir=" + directory);

    assertThatThrownBy(
            () -> application.run("--server.port=0", "--announced.token=far-too-short-secret"))
        .hasStackTraceContaining("has 20 characters, and needs 32 or more");
    assertThat(output)
        .contains("announced.token (environment ANNOUNCED_TOKEN) has 20 characters")
        .contains("openssl rand -hex 32")
        .doesNotContain("Error starting Tomcat", "at org.announced")
        .doesNotContain("far-too-short-secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void anEmptyOneIsNone(String token) {
    assertThat(new AccessProperties(token, ReadingAccess.OPEN).token()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thirty-one-characters-and-less.",
        "more than thirty-two characters, with spaces",
        "東京東京東京東京東京東京東京東京東京東京東京東京東京東京東京東京東京"
      })
  void oneThatIsShortOrCannotBeSentIsRefused(String token) {
    assertThatThrownBy(() -> new AccessProperties(token, ReadingAccess.OPEN))
        .isInstanceOf(UnusableToken.class)
        .message()
        .doesNotContain(token);
  }
}
