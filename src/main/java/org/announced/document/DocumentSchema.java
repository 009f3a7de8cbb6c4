package org.announced.document;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.announced.problem.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of a posted document: a JSON Schema, that callers read and documents are held to. */
public class DocumentSchema {

  /** Who has more names of fields wrong posts something else. */
  private static final int SUGGESTED = 50;

  private final String path;
  private final byte[] bytes;
  private final JsonNode document;
  private final Schema schema;

  /** Names of fields that the service sets, wherever they stand. */
  private final Set<String> readOnly = new HashSet<>(Set.of("createdAt"));

  /**
   * One that is published.
   *
   * @param path where it is published
   * @param bytes as it is published
   */
  public DocumentSchema(String path, byte[] bytes, JsonNode document) {
    this.path = path;
    this.bytes = bytes;
    this.document = document;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://announced.invalid" + path), document);
    collectReadOnly(document);
  }

  private void collectReadOnly(JsonNode part) {
    part.path("properties")
        .forEachEntry(
            (name, property) -> {
              if (isReadOnly(property, document)) {
                readOnly.add(name);
              }
            });
    part.forEach(this::collectReadOnly);
  }

  /** Whether a field is one that the service sets, which it says itself or what it refers to. */
  protected static boolean isReadOnly(JsonNode property, JsonNode document) {
    var reference = property.path("$ref").asString("");
    return property.path("readOnly").asBoolean(false)
        || (reference.startsWith("#") && isReadOnly(document.at(reference.substring(1)), document));
  }

  /** The bytes in which tools read a form. */
  public static byte[] published(JsonNode document) {
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsBytes(TypeUnions.asBranches(document));
  }

  String path() {
    return path;
  }

  /** A copy of the schema as it is published, in UTF-8. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The schema as a tree, which nobody may change. */
  public JsonNode document() {
    return document;
  }

  /**
   * Everything in which the document is not of this form, worked out one by one as they are asked
   * for.
   */
  Stream<Fault> faults(JsonNode posted) {
    var unknownFields = new AtomicInteger();
    return schema.validate(posted).stream()
        .filter(error -> !SchemaFault.isSaidBetterLater(error))
        .map(
            error -> {
              var suggest =
                  !error.getKeyword().equals("additionalProperties")
                      || unknownFields.incrementAndGet() <= SUGGESTED;
              return new SchemaFault(error, document, readOnly, suggest).fault();
            });
  }
}
