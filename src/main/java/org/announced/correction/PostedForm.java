package org.announced.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.Kept;
import org.announced.document.GivenFields;
import org.announced.part.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an announcement as it is shown into the document that would be posted for it: companies and
 * sources are named, what the tracker adds is left out. What is in the posted form already stays.
 */
final class PostedForm {

  private static final Set<String> REFERENCE = Set.of("id", "slug", "name");

  private final List<String> sources = new ArrayList<>();

  private PostedForm(JsonNode shown) {
    shown.path("sources").forEach(source -> sources.add(source.path("id").asString("")));
  }

  static ObjectNode of(JsonNode shown) {
    var form = new PostedForm(shown);
    var document = (ObjectNode) shown.deepCopy();
    document.remove(GivenFields.OF_ANNOUNCEMENTS);
    for (var member : Member.values()) {
      for (var part : document.path(member.field())) {
        if (part instanceof ObjectNode object) {
          form.part(member, object);
        }
      }
    }
    return document;
  }

  /** What stays of a thing that is shown. */
  static Kept kept(JsonNode shown) {
    var updated = shown.path("updatedAt").asString("");
    return new Kept(
        UUID.fromString(shown.path("id").asString()),
        shown.path("revision").asInt(1),
        updated.isEmpty() ? Instant.EPOCH : Instant.parse(updated));
  }

  private void part(Member member, ObjectNode part) {
    part.remove(GivenFields.OF_PARTS);
    nameSource(part);
    part.path("evidence").forEach(this::nameSource);
    for (var roles : List.of("investors", "parties", "partners")) {
      part.path(roles).forEach(PostedForm::nameCompany);
    }
    nameCompany(part);
    nameCompany(part.path("sponsor"));
    nameCompany(part.path("operator"));
    if (member != Member.INVESTMENTS && part.path("purposes") instanceof ArrayNode purposes) {
      namePurposes(purposes);
    }
  }

  /** By its place, since a source may have been given a new address, title and publisher. */
  private void nameSource(JsonNode holder) {
    if (holder instanceof ObjectNode object) {
      var place = sources.indexOf(object.path("source").asString("none"));
      if (place >= 0) {
        object.put("source", place);
      }
    }
  }

  private static void nameCompany(JsonNode holder) {
    var company = holder.path("company");
    if (holder instanceof ObjectNode object
        && company.path("id").isString()
        && REFERENCE.containsAll(company.propertyNames())) {
      object.set("company", company.get("id"));
    }
  }

  private static void namePurposes(ArrayNode purposes) {
    for (int i = 0; i < purposes.size(); i++) {
      var purpose = purposes.get(i).path("purpose");
      if (purpose.isString() && purposes.get(i).size() == 1) {
        purposes.set(i, JsonNodeFactory.instance.stringNode(purpose.asString()));
      }
    }
  }
}
