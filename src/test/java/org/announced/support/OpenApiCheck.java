package org.announced.support;

import static org.announced.support.Api.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares answers with what the OpenAPI document says of them: the path exists, the status and
 * media type are described, the body has the shape. It is stricter than the document, which leaves
 * room to grow: a member that the document does not name fails, so that none is forgotten there.
 */
final class OpenApiCheck {

  /** Of the document as it is committed, which is the one that is served. */
  static final OpenApiCheck COMMITTED = new OpenApiCheck(OpenApiFile.read().tree());

  private static final String ONLY_IN_TESTS = "/api/v1/only-in-tests";

  private final JsonNode document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private OpenApiCheck(JsonNode document) {
    this.document = document;
    close(document.at("/components/schemas"));
    close(document.at("/paths"));
  }

  /**
   * Checks one answer.
   *
   * @param path with its query, without host and port
   * @param type that of the body; empty where there is none
   * @param body null where only the head is known
   */
  void answer(String method, String path, int status, String type, byte @Nullable [] body) {
    String bare = path.replaceFirst("\\?.*", "");
    JsonNode operation =
        document.path("paths").path(template(bare)).path(method.toLowerCase(Locale.ROOT));
    String where = method + " " + path + " -> " + status;
    if (operation.isMissingNode()) {
      boolean isReading = Set.of("GET", "POST", "PUT", "PATCH", "DELETE").contains(method);
      if (isReading && bare.startsWith("/api/") && !bare.startsWith(ONLY_IN_TESTS)) {
        assertThat(status).as(where + " is not described").isGreaterThanOrEqualTo(400);
      }
      return;
    }
    JsonNode response = operation.get("responses").path(String.valueOf(status));
    assertThat(response.isMissingNode()).as(where + " is described").isFalse();
    described(resolved(response), type.replaceFirst(";.*", "").strip(), body, where);
  }

  private void described(JsonNode response, String type, byte @Nullable [] body, String where) {
    if (type.isEmpty()) {
      return;
    }
    JsonNode content = response.path("content").path(type);
    assertThat(content.isMissingNode()).as(where + " as " + type + " is described").isFalse();
    JsonNode schema = content.path("schema");
    boolean isOfLines = type.contains("ndjson") || type.contains("jsonl");
    if (body == null || body.length == 0) {
      return;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    if (isOfLines && schema.has("$ref")) {
      text.lines().forEach(line -> body(schema, JSON.readTree(line), where));
    } else if (type.endsWith("json") && !isOfLines && content.has("schema")) {
      body(schema, JSON.readTree(text), where);
    }
  }

  private void body(JsonNode schema, JsonNode body, String where) {
    assertThat(schemas.computeIfAbsent(schema.toString(), any -> compile(schema)).validate(body))
        .as(where + " has the described shape")
        .isEmpty();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
  }

  private String template(String path) {
    List<String> found =
        document.get("paths").propertyNames().stream()
            .filter(t -> path.matches(t.replaceAll("\\{[^}]+}", "[^/]+")))
            .sorted()
            .toList();
    return found.contains(path) ? path : found.isEmpty() ? "" : found.get(0);
  }

  private Schema compile(JsonNode schema) {
    ObjectNode whole = schema.deepCopy().asObject();
    whole.set("components", document.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  /** Forbids members that are not named, in every object that names some. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("properties").isObject() && !object.has("additionalProperties")) {
        object.put("additionalProperties", false);
      }
    }
    node.values().forEach(OpenApiCheck::close);
  }
}
