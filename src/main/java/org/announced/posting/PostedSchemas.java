package org.announced.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import org.announced.document.DocumentSchema;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.CompanySchemas;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the published forms of what is posted into the OpenAPI document, which a tool then reads
 * from a file as well as from here.
 */
@Component
class PostedSchemas implements OpenApiCustomizer {

  static final String ANNOUNCEMENT = "#/components/schemas/PostedAnnouncement";
  static final String COMPANY = "#/components/schemas/NewCompany";

  private static final String DEFINITIONS = "#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";

  private final AnnouncementSchema announcement;
  private final CompanySchemas companies;

  PostedSchemas(AnnouncementSchema announcement, CompanySchemas companies) {
    this.announcement = announcement;
    this.companies = companies;
  }

  @Override
  public void customise(OpenAPI document) {
    add(ANNOUNCEMENT, announcement, document);
    add(COMPANY, companies.posted(), document);
  }

  private static void add(String reference, DocumentSchema form, OpenAPI document) {
    var schema = (ObjectNode) JsonMapper.shared().readTree(form.bytes());
    schema
        .path("$defs")
        .forEachEntry((name, part) -> put(component(name), (ObjectNode) part, document));
    put(reference.substring(COMPONENTS.length()), schema, document);
  }

  private static void put(String name, ObjectNode schema, OpenAPI document) {
    for (var keyword : new String[] {"$schema", "$id", "$defs"}) {
      schema.remove(keyword);
    }
    refer(schema);
    try {
      var shape = Json31.mapper().readValue(schema.toString(), JsonSchema.class);
      document.getComponents().addSchemas(name, shape);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the form " + name + " is no schema", e);
    }
  }

  /** Lets references within a form lead to the components that its definitions have become. */
  private static void refer(JsonNode part) {
    if (part instanceof ObjectNode object
        && object.path("$ref").asString("").startsWith(DEFINITIONS)) {
      var name = object.path("$ref").asString().substring(DEFINITIONS.length());
      object.put("$ref", COMPONENTS + component(name));
    }
    part.forEach(PostedSchemas::refer);
  }

  private static String component(String definition) {
    return "Posted" + Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
  }
}
