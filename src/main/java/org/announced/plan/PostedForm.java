package org.announced.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.announced.document.GivenFields;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an announcement as it is shown into the document that would be posted for it: companies and
 * sources are named, what the tracker adds is left out. What is in the posted form already stays.
 */
public final class PostedForm {

  private static final Set<String> REFERENCE = Set.of("id", "slug", "name");

  private final List<String> sources = new ArrayList<>();

  private PostedForm(JsonNode shown) {
    shown.path("sources").forEach(source -> sources.add(source.path("id").asString("")));
  }

  /** The document; in the same way as it is shown, where it is in the posted form already. */
  public static ObjectNode of(JsonNode shown, DocumentParts parts) {
    var form = new PostedForm(shown);
    var document = (ObjectNode) shown.deepCopy();
    document.remove(GivenFields.OF_ANNOUNCEMENTS);
    for (var part : parts.list()) {
      for (var thing : document.path(part.list().field())) {
        if (thing instanceof ObjectNode object) {
          form.part(part, object);
        }
      }
    }
    return document;
  }

  private void part(DocumentPart<?> part, ObjectNode thing) {
    thing.remove(GivenFields.OF_PARTS);
    nameSource(thing);
    thing.path("evidence").forEach(this::nameSource);
    nameCompany(thing);
    // What a claim says is left as it is said.
    if (!thing.has("value")) {
      for (var member : thing) {
        nameCompany(member);
        member.forEach(PostedForm::nameCompany);
      }
    }
    for (var list : part.words()) {
      if (thing.path(list) instanceof ArrayNode things) {
        nameWords(things);
      }
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

  private static void nameWords(ArrayNode things) {
    for (int i = 0; i < things.size(); i++) {
      var thing = things.get(i);
      if (thing.isObject() && thing.size() == 1 && thing.iterator().next().isString()) {
        things.set(i, thing.iterator().next());
      }
    }
  }
}
