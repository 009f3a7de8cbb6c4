package org.announced.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.announced.document.GivenFields;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.part.ToldMilestones;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an announcement as it is shown into the document that would be posted for it: sources are
 * named by their places, what the tracker adds is left out. What is in the posted form already
 * stays, and so does the place of everything.
 */
public final class PostedForm {

  private static final Set<String> REFERENCE = Set.of("id", "slug", "name");

  private final List<String> sources = new ArrayList<>();
  private final boolean isFromHere;

  private PostedForm(JsonNode shown, boolean isFromHere) {
    shown.path("sources").forEach(source -> sources.add(source.path("id").asString("")));
    this.isFromHere = isFromHere;
  }

  /**
   * The document of an announcement that this service shows, whose companies are named by their
   * ids.
   */
  public static ObjectNode of(JsonNode shown, DocumentParts parts) {
    return new PostedForm(shown, true).document(shown, parts);
  }

  /**
   * The document that somebody posts as he has read it, perhaps from another service: companies
   * stay as they are described, and what relates to another thing of its list names its place.
   */
  static ObjectNode ofRead(JsonNode shown, DocumentParts parts) {
    return new PostedForm(shown, false).document(shown, parts);
  }

  private ObjectNode document(JsonNode shown, DocumentParts parts) {
    var document = (ObjectNode) shown.deepCopy();
    document.remove(GivenFields.OF_ANNOUNCEMENTS);
    document.remove(GivenFields.WRITTEN);
    for (var part : parts.list()) {
      nameOthers(part, document);
      for (var thing : document.path(part.list().field())) {
        if (thing instanceof ObjectNode object) {
          part(part, object);
        }
      }
    }
    return document;
  }

  /** What relates to another of its list names it by its place, since the id is taken away. */
  private void nameOthers(DocumentPart<?> part, ObjectNode document) {
    var reference = part.reference();
    if (isFromHere || reference == null) {
      return;
    }
    var list = document.path(part.list().field());
    var places = new HashMap<String, String>();
    for (int i = 0; i < list.size(); i++) {
      places.putIfAbsent(list.get(i).path("id").asString(""), part.list().pointer(i));
    }
    for (var thing : list) {
      var place = places.get(thing.at(reference).asString("none"));
      if (place != null && thing.at(reference.head()) instanceof ObjectNode holder) {
        holder.put(reference.last().getMatchingProperty(), place);
      }
    }
  }

  private void part(DocumentPart<?> part, ObjectNode thing) {
    thing.remove(part.given());
    nameSource(thing);
    thing.path("evidence").forEach(this::nameSource);
    thing.path(ToldMilestones.FIELD).forEach(this::nameSource);
    if (isFromHere) {
      nameCompanies(thing);
      nameSite(thing);
    }
    for (var list : part.words()) {
      if (thing.path(list) instanceof ArrayNode things) {
        nameWords(things);
      }
    }
  }

  private static void nameCompanies(ObjectNode thing) {
    nameCompany(thing);
    // What a claim says is left as it is said.
    if (!thing.has("value")) {
      for (var member : thing) {
        nameCompany(member);
        member.forEach(PostedForm::nameCompany);
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

  private static void nameSite(ObjectNode thing) {
    var site = thing.path("site");
    if (site.path("id").isString() && REFERENCE.containsAll(site.propertyNames())) {
      thing.set("site", site.get("id"));
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
