package org.announced.plan;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.announced.document.DocumentSchema;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of a posted announcement with everything in it. */
@Component
public class AnnouncementSchema extends DocumentSchema {

  /** Where the schema is published. */
  public static final String PATH = "/schemas/announcement.json";

  private final Set<String> fields = new LinkedHashSet<>();

  /**
   * @throws IOException if it cannot be read from the class path
   */
  public AnnouncementSchema() throws IOException {
    this(JsonMapper.shared().readTree(new ClassPathResource(PATH).getContentAsByteArray()));
  }

  private AnnouncementSchema(JsonNode document) {
    super(PATH, published(document), document);
    collect(document, document, fields);
  }

  private static void collect(JsonNode part, JsonNode document, Set<String> fields) {
    part.path("properties")
        .forEachEntry(
            (name, property) -> {
              if (!isReadOnly(property, document)) {
                fields.add(name);
              }
            });
    part.forEach(piece -> collect(piece, document, fields));
  }

  /** Whether any part of an announcement has a field of this name that can be told. */
  boolean knows(String field) {
    return fields.contains(field);
  }
}
