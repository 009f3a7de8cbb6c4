package org.announced.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.announced.part.ToldMilestones;
import org.announced.plan.ClaimPart;
import org.announced.problem.PointerStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What follows from a change, and would contradict it if it stayed as it was. */
final class Consequences {

  private static final List<String> FIGURE = List.of("value", "currency", "qualifier");
  private static final List<String> BOUNDS = List.of("low", "high");

  private Consequences() {}

  /** Changes the second state. */
  static void follow(JsonNode before, ObjectNode after) {
    dropBoundsOfOtherFigures(before, after);
    followMilestones(before, after);
    followWhatClaimsAreAbout(before, after);
  }

  private static void followMilestones(JsonNode before, ObjectNode after) {
    for (var list : before.properties()) {
      var known = byId(list.getValue());
      for (var one : after.path(list.getKey())) {
        var was = known.get(one.path("id").asString(""));
        if (was != null && was.has(ToldMilestones.FIELD) && one instanceof ObjectNode thing) {
          MilestoneConsequences.follow(was, thing, before, after);
        }
      }
    }
  }

  /**
   * A figure that is given anew has its own bounds; those that were not given anew are the old
   * one's.
   */
  private static void dropBoundsOfOtherFigures(JsonNode before, ObjectNode after) {
    var known = byId(before.path("investments"));
    for (var investment : after.path("investments")) {
      var was = known.get(investment.path("id").asString(""));
      if (was == null || !(investment.path("amount") instanceof ObjectNode amount)) {
        continue;
      }
      followFigure(was.path("amount"), amount);
    }
  }

  private static void followFigure(JsonNode old, ObjectNode amount) {
    var isAsBefore = same(old, amount, "qualifier");
    var isGiven = !isNothing(amount.path("value")) && !same(old, amount, "value");
    if (isAsBefore && isRange(old) && isGiven) {
      amount.remove("qualifier");
    }
    if (isAsBefore && isTurnedIntoRange(old, amount)) {
      amount.remove("qualifier");
      return;
    }
    if (isRange(amount)) {
      // Its bounds are the figure, and a value that is there is the old one's.
      if (!isGiven) {
        amount.remove("value");
      }
      return;
    }
    if (!FIGURE.stream().allMatch(field -> same(old, amount, field))) {
      BOUNDS.stream().filter(bound -> same(old, amount, bound)).toList().forEach(amount::remove);
    }
  }

  /** The value is taken away, and both bounds are there, not both as they were. */
  private static boolean isTurnedIntoRange(JsonNode old, JsonNode amount) {
    return !isNothing(old.path("value"))
        && isNothing(amount.path("value"))
        && BOUNDS.stream().noneMatch(bound -> isNothing(amount.path(bound)))
        && !BOUNDS.stream().allMatch(bound -> same(old, amount, bound));
  }

  private static boolean isRange(JsonNode amount) {
    return amount.path("qualifier").asString("").equals("RANGE");
  }

  private static boolean same(JsonNode old, JsonNode now, String field) {
    var was = old.path(field);
    var is = now.path(field);
    return (was.isNumber() && is.isNumber())
        ? was.decimalValue().compareTo(is.decimalValue()) == 0
        : isNothing(was) == isNothing(is) && (isNothing(was) || was.equals(is));
  }

  private static boolean isNothing(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }

  /**
   * A claim says where its fact is by its place. When things change places, claims that were left
   * as they are go with them; those about what is gone go, too.
   */
  private static void followWhatClaimsAreAbout(JsonNode before, ObjectNode after) {
    var known = byId(before.path(ClaimPart.LIST.field()));
    if (!(after.path(ClaimPart.LIST.field()) instanceof ArrayNode claims)) {
      return;
    }
    var kept = JsonNodeFactory.instance.arrayNode();
    for (var claim : claims) {
      var was = known.get(claim.path("id").asString(""));
      var isOld = was != null && was.path("subject").equals(claim.path("subject"));
      if (!isOld || !(claim instanceof ObjectNode object)) {
        kept.add(claim);
        continue;
      }
      var subject = moved(claim.path("subject").asString(), before, after);
      if (subject != null) {
        kept.add(object.put("subject", subject));
      }
    }
    after.set(ClaimPart.LIST.field(), kept);
  }

  /**
   * Whether all claims stay as they are when one thing changes.
   *
   * @param pointer where the thing stands in the announcement
   */
  static boolean leave(JsonNode claims, String pointer, JsonNode before, JsonNode after) {
    return claims
        .valueStream()
        .map(claim -> claim.path("subject").asString())
        .filter(subject -> (subject + "/").startsWith(pointer + "/"))
        .map(subject -> subject.substring(pointer.length()))
        .allMatch(
            subject ->
                subject.equals(moved(subject, before, after)) && pointsAtField(after, subject));
  }

  /** A field may have been left out, but not for the short form of what would have it. */
  private static boolean pointsAtField(JsonNode thing, String subject) {
    var pointer = JsonPointer.compile(subject);
    return !thing.at(pointer).isMissingNode() || thing.at(pointer.head()).isObject();
  }

  /** Null when what it points into is gone. */
  private static @Nullable String moved(String subject, JsonNode before, JsonNode after) {
    var was = before;
    var is = after;
    var moved = new StringBuilder();
    for (var rest = JsonPointer.compile(subject); !rest.matches(); rest = rest.tail()) {
      var step = rest.getMatchingProperty();
      if (was.isArray() && is.isArray()) {
        var place = place(was, rest.getMatchingIndex(), is);
        if (place < 0) {
          return null;
        }
        was = was.path(rest.getMatchingIndex());
        is = is.path(place);
        step = Integer.toString(place);
      } else if (is.isObject()) {
        was = was.path(step);
        is = is.path(step);
      } else if (was.isObject() && is.isString()) {
        // The short form of an object: the fact is still there, and can be pointed at no more.
        return moved.append(rest).toString();
      } else {
        return null;
      }
      moved.append('/').append(PointerStep.of(step));
    }
    return moved.toString();
  }

  /** Where a thing of a list stands now, or what it has become there; below 0 when it is gone. */
  private static int place(JsonNode was, int index, JsonNode is) {
    var name = name(was.path(index));
    if (name.equals(name(is.path(index)))) {
      return index;
    }
    for (int i = 0; i < is.size(); i++) {
      if (name.equals(name(is.get(i)))) {
        return i;
      }
    }
    var isAnother =
        !is.has(index)
            || was.path(index).has("id")
            || was.valueStream().anyMatch(one -> name(one).equals(name(is.get(index))));
    return isAnother ? -1 : index;
  }

  /** What a thing is known by among the others of its list; without a name, that is all of it. */
  private static JsonNode name(JsonNode thing) {
    return Stream.of("/id", "/company/id", "/name", "/purpose", "/status", "/source")
        .map(thing::at)
        .filter(JsonNode::isString)
        .findFirst()
        .orElse(thing);
  }

  private static Map<String, JsonNode> byId(JsonNode things) {
    var byId = new HashMap<String, JsonNode>();
    things.forEach(one -> byId.put(one.path("id").asString(""), one));
    return byId;
  }
}
