package org.announced.retelling;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.part.PeriodText;
import org.announced.part.ToldMilestones;
import org.announced.tag.Tags;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a document says in short forms, or by the places in it, in the forms that are shown. */
final class ToldWords {

  private final JsonNode posted;

  ToldWords(JsonNode posted) {
    this.posted = posted;
  }

  /**
   * A thing of the document as it would be posted to a known announcement. It names its sources by
   * their places in the document, and what it relates to where it stands.
   *
   * @param investments where investments stand in the announcement, by their pointers in the
   *     document
   */
  ObjectNode addition(ObjectNode told, Map<String, String> investments) {
    var thing = told.deepCopy();
    if (thing.path("evidence") instanceof ArrayNode evidence) {
      for (var one : evidence) {
        ((ObjectNode) one).put("source", place(one.path("source")));
      }
    } else if (!thing.has("source") && !thing.has("percent")) {
      var evidence = thing.putArray("evidence");
      for (int i = 0; i < posted.path("sources").size(); i++) {
        evidence.addObject().put("source", i);
      }
    }
    for (var milestone : thing.path(ToldMilestones.FIELD)) {
      if (milestone.hasNonNull("source")) {
        ((ObjectNode) milestone).put("source", place(milestone.path("source")));
      }
    }
    if (thing.has("source") || thing.has("percent")) {
      thing.put("source", place(thing.path("source")));
    }
    relate(thing, investments);
    return thing;
  }

  /** Names the investment that a thing relates to where it stands. */
  static void relate(ObjectNode thing, Map<String, String> investments) {
    if (thing.path("relation") instanceof ObjectNode relation) {
      var to = relation.path("investment").asString("");
      relation.put("investment", investments.getOrDefault(to, to));
    }
  }

  /** The source that a part gives as its first evidence. */
  int source(JsonNode told) {
    return place(told.path("evidence").path(0).path("source"));
  }

  /**
   * The place in the document of a source that is named in it; it has been seen that there is one.
   */
  int place(JsonNode source) {
    if (!source.isString()) {
      return source.asInt(0);
    }
    var sources = posted.path("sources");
    return Stream.of("url", "title", "publisher")
        .flatMapToInt(
            field ->
                IntStream.range(0, sources.size())
                    .filter(i -> source.equals(sources.get(i).path(field))))
        .findFirst()
        .orElse(0);
  }

  /**
   * A claim of the document, about what it is about in a known announcement.
   *
   * @param placed where the things of the document stand there, by their pointers in the document
   */
  ObjectNode claim(ObjectNode told, Map<String, String> placed) {
    var subject = text(told, "subject");
    var steps = subject.split("/", 4);
    var thing = steps.length > 2 ? "/" + steps[1] + "/" + steps[2] : subject;
    return told.deepCopy()
        .put("subject", placed.getOrDefault(thing, thing) + subject.substring(thing.length()))
        .put("source", place(told.path("source")))
        .put("preferred", false);
  }

  /**
   * Adds evidence to a thing of an announcement that does not have it.
   *
   * @param pointer of the thing
   * @param told in the document
   * @param sources that were added to the announcement
   */
  void addEvidence(ObjectNode announcement, String pointer, JsonNode told, AddedSources sources) {
    var shown = ((ObjectNode) announcement.at(pointer)).withArray("evidence");
    for (var one : told) {
      var place = sources.place(place(one.path("source")));
      var id = announcement.path("sources").path(place).path("id");
      var isThere =
          shown
              .valueStream()
              .anyMatch(
                  other ->
                      (other.path("source").equals(id) || other.path("source").asInt(-1) == place)
                          && text(other, "locator").equals(text(one, "locator")));
      if (!isThere) {
        shown.add(((ObjectNode) one.deepCopy()).put("source", place));
      }
    }
  }

  /** A value of the document with its sources named by where they stand in an announcement. */
  JsonNode placed(String field, JsonNode value, AddedSources sources) {
    var placed = value.deepCopy();
    if (field.equals(ToldMilestones.FIELD)) {
      for (var milestone : placed) {
        if (milestone.hasNonNull("source")) {
          var place = sources.place(place(milestone.path("source")));
          ((ObjectNode) milestone).put("source", place);
        }
      }
    }
    return placed;
  }

  private static String text(JsonNode holder, String field) {
    return holder.path(field).asString("");
  }

  /** Tags in the one form that they have, in the order told. */
  static List<String> tags(JsonNode told) {
    return told.valueStream()
        .map(one -> Tags.folded(one.asString("")))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** {@code "2026/2029"} and {@code "2028-Q4"} are short forms of an object. */
  static JsonNode period(JsonNode told) {
    if (!told.isString()) {
      return told;
    }
    var ends = PeriodText.of(told.asString());
    var period = JsonNodeFactory.instance.objectNode();
    if (!ends.isOpenBefore()) {
      period.put("start", ends.start());
    }
    if (!ends.isOpenAfter()) {
      period.put("end", ends.end());
    }
    return period;
  }
}
