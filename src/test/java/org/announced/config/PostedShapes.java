package org.announced.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.document.DocumentSchema;
import org.announced.plan.AnnouncementSchema;
import org.announced.plan.CompanySchemas;
import org.announced.plan.SiteSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas of what is posted, as the document of the API has them: among its components, so
 * that who has the document in a file has them, too.
 */
final class PostedShapes {

  private static final String DEFINITIONS = "#/$defs/";
  private static final String COMPONENTS = "#/components/schemas/";
  private static final String COMPANY = "NewCompany";
  private static final String SITE = "NewSite";
  private static final String PREFIX = "Posted";

  private final Map<String, JsonNode> shapes = new LinkedHashMap<>();

  private PostedShapes() {}

  static Map<String, JsonNode> of(
      AnnouncementSchema announcement, CompanySchemas companies, SiteSchemas sites) {
    var all = new PostedShapes();
    all.add(PREFIX + "Announcement", announcement);
    all.add(COMPANY, companies.posted());
    all.add(SITE, sites.posted());
    return all.shapes;
  }

  /** Whether a component is one of them. */
  static boolean isOne(String component) {
    return component.startsWith(PREFIX) || component.equals(COMPANY) || component.equals(SITE);
  }

  private void add(String name, DocumentSchema form) {
    var schema = (ObjectNode) JsonMapper.shared().readTree(form.bytes());
    schema
        .path("$defs")
        .forEachEntry((part, shape) -> shapes.put(component(part), referring(shape)));
    schema.remove(List.of("$schema", "$id", "$defs"));
    shapes.put(name, referring(schema));
  }

  /** The same with references that lead to the components that the definitions have become. */
  private static JsonNode referring(JsonNode part) {
    if (part instanceof ObjectNode object
        && object.path("$ref").asString("").startsWith(DEFINITIONS)) {
      var name = object.path("$ref").asString().substring(DEFINITIONS.length());
      object.put("$ref", COMPONENTS + component(name));
    }
    part.forEach(PostedShapes::referring);
    return part;
  }

  private static String component(String definition) {
    return PREFIX + Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
  }
}
