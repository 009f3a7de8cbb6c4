package org.announced.intake;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.announced.web.Fault;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of a posted announcement: one JSON Schema, that callers read and documents are held to.
 */
@Component
class AnnouncementSchema {

  static final String PATH = "/schemas/announcement.json";

  /** Who has more names of fields wrong posts something else. */
  private static final int SUGGESTED = 50;

  private final byte[] bytes;
  private final JsonNode document;
  private final Schema schema;
  private final Set<String> fields = new LinkedHashSet<>();

  AnnouncementSchema() throws IOException {
    bytes = new ClassPathResource(PATH).getContentAsByteArray();
    document = JsonMapper.shared().readTree(bytes);
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://announced.invalid" + PATH), document);
    collectFields(document);
  }

  private void collectFields(JsonNode part) {
    fields.addAll(part.path("properties").propertyNames());
    part.forEach(this::collectFields);
  }

  /** As it is published. */
  byte[] bytes() {
    return bytes.clone();
  }

  JsonNode document() {
    return document;
  }

  /** Whether any part of an announcement has a field of this name. */
  boolean knows(String field) {
    return fields.contains(field);
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
              return new SchemaFault(error, document, suggest).fault();
            });
  }
}
