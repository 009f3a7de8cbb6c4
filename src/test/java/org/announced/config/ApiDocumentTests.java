package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.List;
import java.util.Map;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.test.web.servlet.client.RestTestClient;

@HttpTest
class ApiDocumentTests {

  private final RestTestClient http;
  private final List<OpenApiCustomizer> customizers;

  ApiDocumentTests(RestTestClient http, List<OpenApiCustomizer> customizers) {
    this.http = http;
    this.customizers = customizers;
  }

  @Test
  void introducesTheServiceUnderAnAddressThatHoldsAnywhere() {
    http.get()
        .uri("/v3/api-docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.info.title")
        .isEqualTo("Announced")
        .jsonPath("$.info.version")
        .value(String.class, version -> assertThat(version).matches("\\d+\\..*"))
        .jsonPath("$.info.license.identifier")
        .isEqualTo("Apache-2.0")
        .jsonPath("$.servers[0].url")
        .isEqualTo("/");
  }

  @Test
  void describesProblemsAndTheToken() {
    http.get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.components.schemas.Problem.properties.errors.items['$ref']")
        .isEqualTo("#/components/schemas/Fault")
        .jsonPath("$.components.schemas.Problem.properties.type.type")
        .isEqualTo("string")
        .jsonPath(
            "$.components.responses.Unavailable.content['application/problem+json'].schema['$ref']")
        .isEqualTo("#/components/schemas/Problem")
        .jsonPath("$.components.securitySchemes.token.scheme")
        .isEqualTo("bearer");
  }

  @Test
  void isThereAsYaml() {
    var yaml =
        http.get()
            .uri("/v3/api-docs.yaml")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(yaml).startsWith("openapi: \"3.1.0\"").contains("title: \"Announced\"");
  }

  @Test
  void everyOperationTellsItsProblemsAndWhetherItNeedsAToken() {
    var read = new Operation();
    var write = new Operation();
    var document =
        new OpenAPI()
            .paths(
                new Paths()
                    .addPathItem("/api/things/{ref}", new PathItem().get(read).patch(write)));

    customizers.forEach(customizer -> customizer.customise(document));

    assertThat(read.getResponses()).containsKeys("400", "404", "406", "500", "503");
    assertThat(read.getSecurity()).as("a token or none").hasSize(2).anyMatch(Map::isEmpty);
    assertThat(write.getResponses()).containsKeys("401", "404", "409", "413", "415", "422", "503");
    assertThat(write.getSecurity()).hasSize(1);
  }

  @Test
  void thePageSendsNothingToOthers() {
    http.get()
        .uri("/v3/api-docs/swagger-config")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.validatorUrl")
        .isEqualTo("none");
  }
}
