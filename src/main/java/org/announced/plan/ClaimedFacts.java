package org.announced.plan;

import java.util.Set;
import org.announced.part.ToldMilestones;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fact of an announcement in the two forms that it has: as the announcement shows it, and as a
 * claim says it. A claim names companies by the names that its source uses, and leaves out what is
 * not said.
 */
public final class ClaimedFacts {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Members in which companies stand, each with what it does there. */
  private static final Set<String> LISTS_OF_COMPANIES =
      Set.of("investors", "recipients", "parties");

  private ClaimedFacts() {}

  /** What an announcement shows, as a claim would say it; null when it shows nothing. */
  public static @Nullable JsonNode claimed(JsonNode announcement, String subject) {
    var shown = announcement.at(JsonPointer.compile(subject));
    return shown.isMissingNode() || shown.isNull() ? null : claimed(shown);
  }

  private static JsonNode claimed(JsonNode shown) {
    if (shown instanceof ArrayNode list) {
      var names = NODES.arrayNode();
      list.forEach(one -> names.add(claimed(one)));
      return names;
    }
    if (shown.path("company").path("name").isString()) {
      return shown.path("company").path("name");
    }
    if (shown.has("slug") && shown.path("name").isString()) {
      return shown.path("name");
    }
    if (shown instanceof ObjectNode object) {
      var said = object.deepCopy();
      said.removeIf(JsonNode::isNull);
      if (said.has("qualifier") && said.has("currency")) {
        said.remove("low");
        said.remove("high");
      }
      return said;
    }
    return shown;
  }

  /**
   * Puts what a claim says in the place of what the announcement shows. Milestones are added to
   * those that are known, since a source tells the news alone.
   *
   * @param after the announcement, which is changed
   */
  public static void show(ObjectNode after, JsonNode claim) {
    var subject = claim.path("subject").asString("");
    var value = claim.path("value");
    var known = after.at(JsonPointer.compile(subject));
    var isOfMilestones =
        subject.endsWith("/" + ToldMilestones.FIELD) && ToldMilestones.areMilestones(value);
    show(
        after,
        subject,
        isOfMilestones && known.isArray()
            ? ToldMilestones.merged(known, value, claim.path("source"))
            : value);
  }

  /**
   * Puts what a claim says in the place of what the announcement shows.
   *
   * @param after the announcement, which is changed
   */
  public static void show(ObjectNode after, String subject, JsonNode value) {
    var pointer = JsonPointer.compile(subject);
    var holder = after.at(pointer.head());
    var last = pointer.last();
    var shown = shown(value, last.getMatchingProperty(), after.at(pointer));
    if (holder instanceof ObjectNode object) {
      object.set(last.getMatchingProperty(), shown);
    } else if (holder instanceof ArrayNode list && last.getMatchingIndex() < list.size()) {
      list.set(last.getMatchingIndex(), shown);
    }
  }

  /**
   * A thing that is said otherwise stays the thing that it is. Companies that are just named are
   * given the parts that they have already.
   */
  private static JsonNode shown(JsonNode value, String field, JsonNode present) {
    if (value instanceof ObjectNode said
        && present.path("id").isString()
        && !field.equals("site")) {
      return said.deepCopy().set("id", present.path("id"));
    }
    if (!(value instanceof ArrayNode said) || !LISTS_OF_COMPANIES.contains(field)) {
      return value;
    }
    var list = NODES.arrayNode();
    for (var one : said) {
      list.add(one.isString() ? taking(one, field, present) : one);
    }
    return list;
  }

  private static JsonNode taking(JsonNode name, String field, JsonNode present) {
    for (var one : present) {
      if (name.equals(one.path("company").path("name"))) {
        return one;
      }
    }
    var taking = NODES.objectNode().set("company", name);
    return field.equals("parties") ? taking.put("role", "PARTNER") : taking;
  }
}
