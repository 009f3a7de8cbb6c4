package org.announced.plan;

import java.util.List;
import org.announced.document.DocumentSchema;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms of what is posted about companies, made of what an announcement's schema says of one.
 */
@Component
public class CompanySchemas {

  /** Where the schema of a company is published. */
  public static final String PATH = "/schemas/company.json";

  /** Where those are described that have no address of their own. */
  private static final String OPENAPI = "/v3/api-docs";

  private static final String HEAD =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema",
       "$id": "https://announced.invalid/schemas/company.json", "title": "A company",
       "description": "What POST /api/v1/companies takes. It is matched first, and created only if nothing matches.",
       "type": "object", "required": ["name"]}
      """;

  /** As reading shows it, or as a text that names it. */
  private static final String PARENT =
      """
      {"description": "The company that controls it: id, slug, name, alias, listing or identifier, or an object with its id, slug or name.",
       "type": ["string", "object"], "minLength": 1, "maxLength": 300,
       "properties": {
         "id": {"description": "Its id.", "type": "string", "minLength": 1, "maxLength": 300},
         "slug": {"description": "Its slug.", "type": "string", "minLength": 1, "maxLength": 300},
         "name": {"description": "Its name.", "type": "string", "minLength": 1, "maxLength": 300}},
       "additionalProperties": false}
      """;

  /** What only the service sets, so that a company can be posted as it was read. */
  private static final String GIVEN =
      """
      {"id": {"description": "Given by the service; of a company that is known here, it is that one. One that nothing here has is of another service, and passed over.", "type": "string", "readOnly": true},
       "slug": {"description": "Given by the service; accepted where it is as the service has it, passed over beside an id of another.", "type": "string", "readOnly": true},
       "revision": {"description": "Given by the service; accepted where it is as the service has it, passed over beside an id of another.", "type": "integer", "readOnly": true},
       "updatedAt": {"description": "Given by the service; accepted where it is as the service has it, passed over beside an id of another.", "type": "string", "readOnly": true},
       "written": {"description": "What a write said; passed over.", "type": "object", "readOnly": true}}
      """;

  private static final String MERGE =
      """
      {"type": "object", "required": ["into"], "properties": {
         "into": {"description": "The company that it turned out to be: id, slug, name, alias, listing or identifier.",
           "type": "string", "minLength": 1, "maxLength": 300}},
       "additionalProperties": false}
      """;

  private static final String UNDO =
      """
      {"type": "object", "properties": {}, "additionalProperties": false}
      """;

  private final DocumentSchema posted;
  private final DocumentSchema corrected;
  private final DocumentSchema merge = described(parse(MERGE));
  private final DocumentSchema undo = described(parse(UNDO));

  CompanySchemas(AnnouncementSchema announcement) {
    var company = company(announcement.document().path("$defs"));
    var whole = company.deepCopy();
    ((ObjectNode) whole.path("properties")).setAll(parse(GIVEN));
    var parent =
        parse(PARENT)
            .put(
                "description",
                "The company that controls it: id, slug, name, alias, listing or identifier, or an object with its id, slug or name, which is created by its name if nothing matches.");
    ((ObjectNode) whole.path("properties")).set("parent", parent);
    this.posted = new DocumentSchema(PATH, DocumentSchema.published(whole), whole);
    var correction = company.deepCopy();
    ((ObjectNode) correction.path("properties")).set("parent", parse(PARENT));
    this.corrected = described(correction);
  }

  private static ObjectNode company(JsonNode definitions) {
    var company = parse(HEAD);
    var definition = definitions.path("company");
    var properties = (ObjectNode) definition.path("properties").deepCopy();
    properties.remove(List.of("id", "slug", "revision", "updatedAt"));
    company.set("properties", properties);
    company.put("additionalProperties", false);
    var used = company.putObject("$defs");
    List.of("country", "language", "webAddress", "listing", "identifier")
        .forEach(name -> used.set(name, definitions.path(name)));
    return company;
  }

  private static DocumentSchema described(ObjectNode document) {
    return new DocumentSchema(OPENAPI, new byte[0], document);
  }

  private static ObjectNode parse(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  /** A company that is to be made known. */
  public DocumentSchema posted() {
    return posted;
  }

  /** A company as it shall be. */
  public DocumentSchema corrected() {
    return corrected;
  }

  /** What is said of a merge beside the reason. */
  public DocumentSchema merge() {
    return merge;
  }

  /** What is said of its undoing beside the reason: nothing. */
  public DocumentSchema undo() {
    return undo;
  }
}
