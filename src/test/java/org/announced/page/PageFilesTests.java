package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
class PageFilesTests {

  private static final Pattern ASSET =
      Pattern.compile("(?:href|src)=\"(?:\\.\\./)?(assets/[^\"]+)\"");

  private final Api api;

  PageFilesTests(Api api) {
    this.api = api;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/announcements/any", "/companies/any"})
  void thePageIsOneDocumentThatLetsInNothingForeign(String path) {
    var page = api.at(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .contains("require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "http", "*");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.text()).doesNotContain("://", "{", "onclick", "style=");
  }

  @Test
  void anAddressThatEndsWithASlashIsThatOfThePage() {
    var answer = api.at("/companies/microsoft/");
    assertThat(answer.status()).isEqualTo(308);
    assertThat(answer.header("Location")).endsWith("/companies/microsoft");
  }

  @Test
  void theDocumentIsAskedForAgainAndItsFilesAreNot() {
    var page = api.at("/");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    var again = api.at("/", "If-None-Match", page.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    for (String asset : assets(page)) {
      assertThat(api.at("/" + asset).header("Cache-Control")).as(asset).contains("immutable");
    }
  }

  @Test
  void everyFileIsThereWithItsTypeFromEveryDepth() {
    assertThat(assets(api.at("/companies/any"))).isEqualTo(assets(api.at("/")));
    for (String asset : assets(api.at("/"))) {
      var answer = api.at("/" + asset);
      assertThat(answer.status()).as(asset).isEqualTo(200);
      assertThat(answer.header("Content-Type")).as(asset).startsWith(type(asset));
    }
  }

  @Test
  void theFirstViewWithItsChartsIsUnder400KilobytesOverTheWire() {
    var page = api.at("/", "Accept-Encoding", "gzip");
    var paths = new ArrayList<>(assets(api.at("/")));
    paths.add(folder(paths) + "echarts.common.min.js");
    var bytes = page.response().body().length;
    for (String path : paths) {
      var file = api.at("/" + path, "Accept-Encoding", "gzip");
      assertThat(file.status()).as(path).isEqualTo(200);
      bytes += file.response().body().length;
    }
    assertThat(bytes).isLessThan(400_000);
  }

  @Test
  void nothingIsAsWideAsAWindowOfWhichAScrollbarMayTakeSome() {
    for (String asset : assets(api.at("/"))) {
      assertThat(api.at("/" + asset).text()).as(asset).doesNotContain("100vw", "100dvw");
    }
  }

  @Test
  void aFileOfAnotherVersionIsNotThisOne() {
    var asset = assets(api.at("/")).get(0);
    assertThat(api.at("/" + asset.replaceFirst("assets/[^/]+", "assets/0000")).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/announcements", "/companies/a/b", "/index.html"})
  void anAddressWithoutPageIsAProblemAsBefore(String path) {
    var answer = api.at(path, "Accept", "text/html");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().get("type").asString()).isEqualTo("/problems/not-found");
  }

  private static String type(String asset) {
    return switch (asset.substring(asset.lastIndexOf('.'))) {
      case ".css" -> "text/css";
      case ".svg" -> "image/svg+xml";
      default -> "text/javascript";
    };
  }

  private static String folder(List<String> assets) {
    return assets.get(0).replaceFirst("(assets/[^/]+/).*", "$1");
  }

  private static List<String> assets(Answer page) {
    return ASSET.matcher(page.text()).results().map(found -> found.group(1)).distinct().toList();
  }
}
