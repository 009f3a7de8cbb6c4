package org.announced.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.announced.support.Api.Answer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares answers with what the OpenAPI document says of them: the path exists, the status and
 * media type are described, the body has the shape. It is stricter than the document, which leaves
 * room to grow: a member that the document does not name fails, so that none is forgotten there.
 */
final class OpenApiCheck {

  private final JsonNode document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  OpenApiCheck(JsonNode document) {
    this.document = document;
    close(document.at("/components/schemas"));
    close(document.at("/paths"));
  }

  void answer(String method, String path, Answer answer) {
    String bare = path.replaceFirst("\\?.*", "");
    String template = template(bare);
    if (template == null) {
      return;
    }
    JsonNode operation =
        document.get("paths").get(template).path(method.toLowerCase(java.util.Locale.ROOT));
    if (operation.isMissingNode()) {
      return;
    }
    String where = method + " " + path + " -> " + answer.status();
    JsonNode response = operation.get("responses").path(String.valueOf(answer.status()));
    assertThat(response.isMissingNode()).as(where + " is described").isFalse();
    response = resolved(response);
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    if (type.isEmpty()) {
      return;
    }
    JsonNode content = response.path("content").path(type);
    assertThat(content.isMissingNode()).as(where + " as " + type + " is described").isFalse();
    JsonNode schema = content.path("schema");
    boolean isOfLines = type.contains("ndjson") || type.contains("jsonl");
    if (isOfLines && schema.has("$ref")) {
      answer.lines().forEach(line -> body(schema, line, where));
    } else if (type.endsWith("json") && !isOfLines && content.has("schema")) {
      body(schema, answer.json(), where);
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

  private @Nullable String template(String path) {
    List<String> found =
        document.get("paths").propertyNames().stream()
            .filter(t -> path.matches(t.replaceAll("\\{[^}]+}", "[^/]+")))
            .sorted()
            .toList();
    return found.contains(path) ? path : found.isEmpty() ? null : found.get(0);
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
