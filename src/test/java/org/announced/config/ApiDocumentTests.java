package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;

@HttpTest
class ApiDocumentTests {

  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:https?:)?//[a-z]", Pattern.CASE_INSENSITIVE);

  private final Api api;
  private final BuildProperties build;

  ApiDocumentTests(Api api, BuildProperties build) {
    this.api = api;
    this.build = build;
  }

  @Test
  void introducesTheServiceUnderAnAddressThatHoldsAnywhere() {
    var document = api.at("/v3/api-docs").json();
    assertThat(document.at("/info/title").asString()).isEqualTo("Announced");
    assertThat(document.at("/info/version").asString()).isEqualTo(build.getVersion());
    assertThat(document.at("/info/license/identifier").asString()).isEqualTo("Apache-2.0");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo("..");
  }

  @Test
  void describesProblemsAndTheToken() {
    var components = api.at("/v3/api-docs").json().get("components");
    assertThat(components.at("/schemas/Problem/properties/errors/items/$ref").asString())
        .isEqualTo("#/components/schemas/Fault");
    assertThat(
            components
                .at("/responses/Unavailable/content/application~1problem+json/schema/$ref")
                .asString())
        .isEqualTo("#/components/schemas/Problem");
    assertThat(components.at("/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
  }

  @Test
  void isServedAsItIsCommitted() throws Exception {
    var yaml = api.at("/v3/api-docs.yaml");
    assertThat(yaml.header("Content-Type")).isEqualTo("application/vnd.oai.openapi");
    assertThat(yaml.text())
        .isEqualTo(
            new ClassPathResource("openapi/openapi.yaml")
                .getContentAsString(StandardCharsets.UTF_8));
    assertThat(api.at("/v3/api-docs").header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void everyOperationTellsItsProblemsAndWhetherItNeedsAToken() {
    var paths = api.at("/v3/api-docs").json().get("paths");
    paths.forEachEntry(
        (path, item) ->
            item.forEachEntry(
                (method, operation) -> {
                  var where = method + " " + path;
                  var answers = operation.get("responses").propertyNames();
                  var isRead = method.equals("get");
                  var isData = path.startsWith("/api/");
                  assertThat(answers).as(where).contains("400", "406", "500", "503");
                  if (path.contains("{")) {
                    assertThat(answers).as(where).contains("404");
                  }
                  if (isData) {
                    assertThat(answers).as(where).contains("401", "403", "429");
                  }
                  if (!isRead) {
                    assertThat(answers).as(where).contains("409", "413", "415", "422");
                  }
                  var isOpen = isRead && !path.startsWith("/api/v1/tokens");
                  assertThat(operation.get("security").size())
                      .as(where)
                      .isEqualTo(!isData ? 0 : isOpen ? 2 : 1);
                }));
  }

  /** Nothing in its files leads to another host, and its policy would let nothing go there. */
  @Test
  void thePageSendsNothingToOthers() {
    for (var file : List.of("index.html", "viewer.js")) {
      var answer = api.at("/swagger-ui/" + file);
      assertThat(answer.status()).as(file).isEqualTo(200);
      assertThat(ELSEWHERE.matcher(answer.text().replaceAll("(?m)^// .*$", "")).find())
          .as(file)
          .isFalse();
      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
          .doesNotContain("http", "*");
    }
    assertThat(api.at("/swagger-ui/viewer.js").text()).contains("validatorUrl: null");
  }

  @Test
  void whatElseTheViewerBringsIsNotServed() {
    for (var file :
        List.of("swagger-initializer.js", "oauth2-redirect.html", "swagger-ui.js.map")) {
      assertThat(api.at("/swagger-ui/" + file).status()).as(file).isEqualTo(404);
    }
    assertThat(api.at("/swagger-ui/swagger-ui.css").status()).isEqualTo(200);
    assertThat(api.at("/swagger-ui/favicon-32x32.png").status()).isEqualTo(200);
  }
}
