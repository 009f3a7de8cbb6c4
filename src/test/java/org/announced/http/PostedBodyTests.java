package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What is refused before anything of a document is looked at. */
@HttpTest
class PostedBodyTests {

  private static final int ONE_MEBIBYTE = 1 << 20;

  private final Api api;
  private final Given given;
  private final int port;
  private final TestDocuments posting = new TestDocuments();

  PostedBodyTests(Api api, Given given, @Value("${local.server.port}") int port) {
    this.api = api;
    this.given = given;
    this.port = port;
  }

  @Test
  void malformedJsonIsPointedAt() {
    var answer = given.post("{\n  \"headline\": \"x\",\n  \"headline\": \"y\"}");
    refused(answer, 400, "malformed-json");
    assertThat(answer.json().at("/detail").asString()).startsWith("Line 3, column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{", "nul", "{} {}", "{\"a\": 1, \"a\": 1}"})
  void isNotJson(String body) {
    refused(given.post(body), 400, "malformed-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "5", "null", "true"})
  void isJsonAndNoObject(String body) {
    var answer = given.post(body);
    refused(answer, 422, "invalid-document");
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("type");
    assertThat(answer.json().at("/errors/0/pointer").asStringOpt()).hasValue("");
  }

  @Test
  void whatIsNestedTooDeepIsRefused() {
    refused(given.post("{\"a\": " + "[".repeat(100_000)), 400, "malformed-json");
  }

  @Test
  void aByteOrderMarkIsTolerated() {
    assertThat(given.post("\ufeff" + posting.minimal()).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "Shift_JIS"})
  void otherEncodingsAreRefused(String charset) {
    var document = posting.minimal().put("headline", "Ä 東京").toString();
    refused(
        post(document.getBytes(Charset.forName(charset)), "application/json"),
        400,
        "malformed-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/xml",
        "application/json;charset=utf-16"
      })
  void otherTypesAreRefused(String type) {
    var answer = post(posting.minimal().toString().getBytes(StandardCharsets.UTF_8), type);
    refused(answer, 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json;charset=utf-8", "application/vnd.example+json"})
  void jsonByOtherNamesIsTaken(String type) {
    var answer = post(posting.minimal().toString().getBytes(StandardCharsets.UTF_8), type);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  @Test
  void gzipIsTaken() throws Exception {
    var document = posting.minimal().toString();
    assertThat(encoded(gzip(document), "gzip").status()).isEqualTo(201);
    assertThat(encoded(gzip("\ufeff" + document), "GZIP").status()).isEqualTo(200);
    assertThat(encoded(document.getBytes(StandardCharsets.UTF_8), "identity").status())
        .isEqualTo(200);
  }

  @Test
  void gzipThatIsBrokenIsRefused() throws Exception {
    var whole = gzip(posting.minimal().toString());
    for (var body : List.of(Arrays.copyOf(whole, 40), new byte[] {31, -117, 8}, new byte[0])) {
      var answer = encoded(body, "gzip");
      refused(answer, 400, "malformed-request");
      assertThat(answer.json().at("/detail").asString()).contains("gzip");
    }
  }

  /** A gigabyte that is a megabyte on the way. */
  @Test
  void gzipIsRefusedByWhatItExpandsTo() throws Exception {
    var piece = gzip(" ".repeat(64 * ONE_MEBIBYTE));
    var bomb = new ByteArrayOutputStream();
    for (int i = 0; i < 16; i++) {
      bomb.writeBytes(piece);
    }
    refused(encoded(bomb.toByteArray(), "gzip"), 413, "too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "gzip, gzip", "deflate"})
  void otherContentEncodingsAreRefused(String encoding) {
    var answer = encoded(new byte[] {31, -117, 8}, encoding);
    refused(answer, 415, "unsupported-media-type");
    assertThat(answer.header("Accept-Encoding")).isEqualTo("gzip");
    assertThat(answer.json().at("/detail").asString()).contains(encoding, "gzip", "identity");
  }

  private Answer encoded(byte[] body, String encoding) {
    return api.send(
        "POST",
        "/announcements",
        body,
        "Content-Type",
        "application/json",
        "Content-Encoding",
        encoding,
        "Authorization",
        TestToken.BEARER);
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void whatIsTooLargeIsRefused() {
    var spaces = " ".repeat(ONE_MEBIBYTE);
    refused(given.post(spaces + posting.minimal()), 413, "too-large");
    assertThat(given.post(posting.minimal() + spaces.substring(2000)).status()).isEqualTo(201);
  }

  @Test
  void whatIsTooLargeIsRefusedWhenItsLengthIsNotSaid() throws Exception {
    var bytes = " ".repeat(ONE_MEBIBYTE + 1).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/announcements"))
            .header("Content-Type", "application/json")
            .header("Authorization", TestToken.BEARER)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void theSchemaIsPublished() {
    var answer = api.get("/schemas/announcement.json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/schema+json");
    assertThat(answer.header("Cache-Control")).contains("max-age=3600", "public");
    assertThat(answer.json().at("/$id").asString())
        .isEqualTo("https://announced.invalid/schemas/announcement.json");
    var again = api.get("/schemas/announcement.json", "If-None-Match", answer.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
  }

  private Answer post(byte[] body, String type) {
    return api.send(
        "POST", "/announcements", body, "Content-Type", type, "Authorization", TestToken.BEARER);
  }

  private static void refused(Answer answer, int status, String problem) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/" + problem);
  }
}
