package org.announced.intake;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form of a posted announcement with everything in it. */
@Component
class AnnouncementSchema extends DocumentSchema {

  static final String PATH = "/schemas/announcement.json";

  private final Set<String> fields = new LinkedHashSet<>();

  AnnouncementSchema() throws IOException {
    this(JsonMapper.shared().readTree(new ClassPathResource(PATH).getContentAsByteArray()));
  }

  private AnnouncementSchema(JsonNode document) {
    super(PATH, published(document), document);
    collectFields(document());
  }

  private void collectFields(JsonNode part) {
    fields.addAll(part.path("properties").propertyNames());
    part.forEach(this::collectFields);
  }

  /** Whether any part of an announcement has a field of this name. */
  boolean knows(String field) {
    return fields.contains(field);
  }
}
