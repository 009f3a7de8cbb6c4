package org.announced.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.announced.support.OpenApiFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every example in the document of the API is one of what it stands beside. */
class DocumentExampleTests {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode document = OpenApiFile.read().tree();
  private final List<String> wrong = new ArrayList<>();
  private int checked;

  @Test
  void everyExampleHasTheShapeThatItIsAnExampleOf() {
    walk("", document);
    assertThat(wrong).isEmpty();
    assertThat(checked).isGreaterThan(200);
  }

  private void walk(String place, JsonNode part) {
    var isBody = part.has("schema") && !part.has("in");
    if (isBody && part.has("example")) {
      check(place, part.get("schema"), part.get("example"));
    }
    if (part.path("examples").isArray()) {
      part.get("examples").forEach(example -> check(place, part, example));
    }
    part.propertyStream()
        .filter(member -> !member.getKey().startsWith("example"))
        .forEach(member -> walk(place + "/" + member.getKey(), member.getValue()));
    if (part.isArray()) {
      part.forEach(item -> walk(place + "/-", item));
    }
  }

  private void check(String place, JsonNode schema, JsonNode example) {
    checked++;
    compiled(schema)
        .validate(example)
        .forEach(error -> wrong.add(place + ": " + example + " " + error.getMessage()));
  }

  /** With the components that it may refer to. */
  private Schema compiled(JsonNode schema) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.get("components"));
    return REGISTRY.getSchema(whole);
  }
}
