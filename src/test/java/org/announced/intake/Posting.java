package org.announced.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents to post, with names of a test's own in the database that all tests share. */
final class Posting {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Stands before the names of what belongs to one test. */
  final String own = "P" + UUID.randomUUID().toString().replace("-", "");

  String ticker() {
    return own.substring(0, 18).toUpperCase(Locale.ROOT);
  }

  /** A document with something in each of its parts. */
  ObjectNode everything() {
    return document("everything")
        .replace("OWN", own)
        .replace("TICKER", ticker())
        .transform(this::object);
  }

  static String document(String name) {
    try {
      return new ClassPathResource("announcements/" + name + ".json")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode object(String json) {
    return JSON.readTree(json).asObject();
  }

  /** Puts a value where the pointer leads, or takes away what is there, if it is empty. */
  static ObjectNode with(ObjectNode document, String pointer, String value) {
    var at = JsonPointer.compile(pointer);
    var holder = document.at(at.head());
    var field = at.last().getMatchingProperty();
    if (holder instanceof ArrayNode array && field.equals("-")) {
      array.add(json(value));
    } else if (holder instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), json(value));
    } else if (value.isEmpty()) {
      holder.asObject().remove(field);
    } else {
      holder.asObject().set(field, json(value));
    }
    return document;
  }

  private static JsonNode json(String value) {
    return PostedJson.parse(value);
  }
}
