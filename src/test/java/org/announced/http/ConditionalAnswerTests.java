package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has an answer already is told so, also when proxies have changed its tag on the way. */
@HttpTest
class ConditionalAnswerTests {

  private final Api api;
  private final Given given;
  private final int port;

  ConditionalAnswerTests(Api api, Given given, @LocalServerPort int port) {
    this.api = api;
    this.given = given;
    this.port = port;
  }

  /** One of each kind of what is read; none of which other tests change. */
  static Stream<String> addresses() {
    return Stream.of(
        "/api/v1/reference-rates?limit=3",
        "/api/v1/companies/microsoft",
        "/api/v1/companies?limit=1&q=microsoft",
        "/api/v1/reference-rates?currency=JPY&format=csv",
        "/api/v1/reference-rates?currency=JPY&format=ndjson",
        "/api/v1/summaries/investments?groupBy=country&investor=microsoft&announcedOn.lt=1990",
        "/api/v1/summaries/investments?groupBy=country&investor=microsoft&announcedOn.lt=1990&format=csv",
        "/api/v1/search?q=microsoft&type=COMPANY&limit=1",
        "/",
        "/companies/microsoft",
        "/assets/overview.mjs",
        "/swagger-ui/swagger-ui-bundle.js",
        "/schemas/announcement.json",
        "/schemas/company.json",
        "/problems",
        "/problems/not-found",
        "/v3/api-docs",
        "/v3/api-docs.yaml");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void a304IsTheHeadOfIts200(String path) {
    for (var encoding : List.of("", "Accept-Encoding: gzip\n")) {
      var whole = get(path, encoding);
      assertThat(whole.status()).isEqualTo(200);
      var tag = whole.header("ETag").orElseThrow();
      for (var known :
          List.of(
              tag,
              weakened(tag),
              marked(tag, "-gzip"),
              marked(tag, ";gzip"),
              weakened(marked(tag, "--gzip")),
              marked(tag, "-br"),
              "\"other\", " + tag,
              ",, " + tag + " ,",
              "*",
              " , *,")) {
        var answer = get(path, encoding + "If-None-Match: " + known + "\n");
        assertThat(answer.status()).as(known).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).hasValue(tag);
        assertThat(answer.header("Cache-Control")).isEqualTo(whole.header("Cache-Control"));
        assertThat(vary(answer)).isEqualTo(vary(whole)).contains("accept-encoding");
      }
      assertThat(get(path, encoding + "If-None-Match: \"other\"\n").status()).isEqualTo(200);
      assertThat(get(path, encoding + "If-None-Match: W/\"" + "0".repeat(32) + "\"\n").status())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void headIsTheHeadOfGet(String path) {
    var get = get(path, "");
    var address = path.startsWith("/assets/") ? asset() : path;
    var head = RawHttp.send(port, "HEAD " + address + " HTTP/1.1\nHost: a\nConnection: close\n\n");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    if (!path.endsWith("js")) {
      // That of a file is made of its content, which nobody looks at for a HEAD.
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }
    for (var name : List.of("Content-Type", "Cache-Control", "Content-Disposition")) {
      assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
    }
    assertThat(vary(head)).isEqualTo(vary(get));
  }

  @Test
  void whatIsNotThereIsNo304() {
    assertThat(api.get("/companies/nobody", "If-None-Match", "*").status()).isEqualTo(404);
    assertThat(api.get("/companies?nonsense=1&format=csv", "If-None-Match", "*").status())
        .isEqualTo(400);
  }

  @Test
  void aChangeTakesTheTagThatAProxyChanged() {
    var announcement = given.investment("Weakened Corp.", "2026-02-03", "300");
    var path = "/announcements/" + announcement.get("id").asString();
    var place = 0;
    for (var proxy :
        List.<UnaryOperator<String>>of(
            tag -> tag,
            ConditionalAnswerTests::weakened,
            tag -> marked(tag, "-gzip"),
            tag -> weakened(marked(tag, "-gzip")),
            tag -> marked(tag, "--gzip"),
            tag -> marked(tag, ";gzip"),
            tag -> "\"other\", " + weakened(tag),
            tag -> ",," + tag + ",",
            tag -> " , \"other\" ,\t, " + tag + " , , ")) {
      var tag = api.get(path).header("ETag");
      var stale = proxy.apply(tag);
      assertThat(patch(path, proxy.apply(tag), "Place " + place).status())
          .as(proxy.apply(tag))
          .isEqualTo(200);
      assertThat(patch(path, stale, "Another").status()).isEqualTo(412);
      place++;
    }
    var list = api.get("/announcements?limit=1").header("ETag");
    assertThat(patch(path, list, "Of a list").status()).isEqualTo(412);
  }

  @Test
  void aListOfNothingNamesNoStateAndWhatIsNoListIsMalformed() {
    var announcement = given.investment("Empty Elements Corp.", "2026-02-03", "300");
    var path = "/announcements/" + announcement.get("id").asString();
    for (var nothing : List.of(",", " , ,, ", "*", ",*,")) {
      assertThat(patch(path, nothing, "Nowhere").status()).as(nothing).isEqualTo(428);
    }
    for (var malformed : List.of("x,", "\"a\" \"b\"", ",\"a\"b,", "*, \"a\"")) {
      assertThat(patch(path, malformed, "Nowhere").status()).as(malformed).isEqualTo(400);
    }
  }

  private Api.Answer patch(String path, String tag, String place) {
    return api.send(
        "PATCH",
        path,
        "{\"place\": \"%s\", \"reason\": \"It says so.\"}"
            .formatted(place)
            .getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/merge-patch+json",
        "Authorization",
        TestToken.BEARER,
        "If-Match",
        tag);
  }

  private static String weakened(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }

  private static String marked(String tag, String mark) {
    return tag.substring(0, tag.length() - 1) + mark + "\"";
  }

  private static Set<String> vary(RawHttp.Answer answer) {
    var fields = new TreeSet<String>();
    answer.headers().stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("vary:"))
        .flatMap(line -> Arrays.stream(line.substring(5).split(",", -1)))
        .forEach(field -> fields.add(field.strip().toLowerCase(Locale.ROOT)));
    return fields;
  }

  private RawHttp.Answer get(String path, String headers) {
    var address = path.startsWith("/assets/") ? asset() : path;
    return RawHttp.send(
        port, "GET " + address + " HTTP/1.1\nHost: a\nConnection: close\n" + headers + "\n");
  }

  /** The first module of the page, by the address that the page gives it. */
  private String asset() {
    var page = RawHttp.send(port, "GET / HTTP/1.1\nHost: a\nConnection: close\n\n").body();
    var module = Pattern.compile("assets/[^\"]+\\.mjs").matcher(page);
    assertThat(module.find()).isTrue();
    return "/" + module.group();
  }
}
