package org.announced.plan;

import java.util.List;
import org.announced.document.DocumentSchema;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms of what is posted about sites, made of what an announcement's schema says of one. */
@Component
public class SiteSchemas {

  /** Where the schema of a site is published. */
  public static final String PATH = "/schemas/site.json";

  /** Where those are described that have no address of their own. */
  private static final String OPENAPI = "/v3/api-docs";

  private static final List<String> GIVEN =
      List.of("id", "slug", "announced", "revision", "updatedAt");

  private static final String HEAD =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema",
       "$id": "https://announced.invalid/schemas/site.json", "title": "A site",
       "description": "What POST /api/v1/sites takes. It is matched first, by its operator and name, and created only if nothing matches.",
       "type": "object", "required": ["name"]}
      """;

  private static final String WRITTEN =
      """
      {"description": "What a write said; passed over.", "type": "object", "readOnly": true}
      """;

  private static final String MERGE =
      """
      {"type": "object", "required": ["into"], "properties": {
         "into": {"description": "The site that it turned out to be: id, slug or name.",
           "type": "string", "minLength": 1, "maxLength": 300}},
       "additionalProperties": false}
      """;

  private final DocumentSchema posted;
  private final DocumentSchema corrected;
  private final DocumentSchema merge = described(parse(MERGE));

  SiteSchemas(AnnouncementSchema announcement) {
    var definitions = announcement.document().path("$defs");
    var whole = parse(HEAD);
    var properties = (ObjectNode) definitions.path("site").path("properties").deepCopy();
    properties.set("written", parse(WRITTEN));
    whole.set("properties", properties);
    whole.put("additionalProperties", false);
    var used = whole.putObject("$defs");
    List.of(
            "country",
            "region",
            "takingPart",
            "company",
            "language",
            "webAddress",
            "listing",
            "givenRevision",
            "givenTime")
        .forEach(name -> used.set(name, definitions.path(name)));
    this.posted = new DocumentSchema(PATH, DocumentSchema.published(whole), whole);
    var correction = whole.deepCopy();
    ((ObjectNode) correction.path("properties")).remove(GIVEN);
    ((ObjectNode) correction.path("properties")).remove("written");
    this.corrected = described(correction);
  }

  private static DocumentSchema described(ObjectNode document) {
    return new DocumentSchema(OPENAPI, new byte[0], document);
  }

  private static ObjectNode parse(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  /** Members that only the service sets. */
  public static List<String> given() {
    return GIVEN;
  }

  /** A site that is to be made known. */
  public DocumentSchema posted() {
    return posted;
  }

  /** A site as it shall be. */
  public DocumentSchema corrected() {
    return corrected;
  }

  /** What is said of a merge beside the reason. */
  public DocumentSchema merge() {
    return merge;
  }
}
