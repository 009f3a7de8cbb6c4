package org.announced.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the document of the API. It is {@code openapi/openapi.yaml}, written by people and held by
 * tests to what the service does; nothing is added to it or left out. As JSON it is the same in
 * another notation, which is worked out when somebody first asks.
 */
@RestController
class ApiDocumentController {

  private static final String PATH = "/v3/api-docs";
  private static final String YAML = "application/vnd.oai.openapi";

  private final SingletonSupplier<byte[]> yaml = SingletonSupplier.of(ApiDocumentController::file);
  private final SingletonSupplier<byte[]> json = SingletonSupplier.of(() -> asJson(yaml.obtain()));

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] json() {
    return json.obtain();
  }

  @GetMapping(path = PATH + ".yaml", produces = YAML)
  byte[] yaml() {
    return yaml.obtain();
  }

  @GetMapping("/docs")
  ResponseEntity<Void> page() {
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "/swagger-ui/index.html")
        .build();
  }

  private static byte[] file() {
    try {
      return new ClassPathResource("openapi/openapi.yaml").getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] asJson(byte[] yaml) {
    Object document =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(yaml, StandardCharsets.UTF_8));
    return JsonMapper.shared().writeValueAsBytes(document);
  }
}
