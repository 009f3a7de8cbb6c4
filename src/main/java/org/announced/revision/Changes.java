package org.announced.revision;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.announced.problem.PointerStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * In what two states of a thing differ, field by field. An object is compared member by member, and
 * so is a list of things that have ids, where each kept its place; every other list is one value.
 */
public final class Changes {

  /** The thing itself, and what stands in a list of it. */
  private static final Pattern THING = Pattern.compile("(/[^/]+/\\d+)?");

  private final Set<String> derived;
  private final ArrayNode found = JsonNodeFactory.instance.arrayNode();

  private Changes(Set<String> derived) {
    this.derived = derived;
  }

  /**
   * The list of {@code {"pointer", "old", "new"}}, empty when nothing differs. A member that one
   * state does not have is left out there.
   *
   * @param derived names of members that follow from others and are not compared, in the thing
   *     itself and in those of its lists; deeper down they are just names
   */
  public static ArrayNode between(JsonNode before, JsonNode after, Set<String> derived) {
    return between(before, after, derived, "");
  }

  /**
   * The same of something that stands in a thing.
   *
   * @param pointer where it stands there, with which all pointers begin
   */
  public static ArrayNode between(
      JsonNode before, JsonNode after, Set<String> derived, String pointer) {
    var changes = new Changes(derived);
    changes.compare(before, after, pointer);
    return changes.found;
  }

  private void compare(@Nullable JsonNode before, @Nullable JsonNode after, String pointer) {
    if (before == null || after == null) {
      add(before, after, pointer);
    } else if (before.isObject() && after.isObject()) {
      var names = new LinkedHashSet<>(before.propertyNames());
      names.addAll(after.propertyNames());
      if (THING.matcher(pointer).matches()) {
        names.removeAll(derived);
      }
      for (var name : names) {
        compare(before.get(name), after.get(name), pointer + "/" + PointerStep.of(name));
      }
    } else if (isContinued(before, after)) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        compare(before.get(i), after.get(i), pointer + "/" + i);
      }
    } else if (!same(before, after)) {
      add(before, after, pointer);
    }
  }

  /** Whether things that have ids kept their places, and others came or went behind them. */
  private static boolean isContinued(JsonNode before, JsonNode after) {
    if (!before.isArray() || !after.isArray()) {
      return false;
    }
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      var old = before.path(i).path("id");
      var now = after.path(i).path("id");
      var isCommon = i < before.size() && i < after.size();
      if (isCommon ? !(old.isString() && old.equals(now)) : !(old.isString() || now.isString())) {
        return false;
      }
    }
    return true;
  }

  /** 1.50 is 1.5. */
  private static boolean same(JsonNode before, JsonNode after) {
    return (before.isNumber() && after.isNumber())
        ? before.decimalValue().compareTo(after.decimalValue()) == 0
        : before.equals(after);
  }

  private void add(@Nullable JsonNode before, @Nullable JsonNode after, String pointer) {
    var change = found.addObject().put("pointer", pointer);
    if (before != null) {
      change.set("old", before);
    }
    if (after != null) {
      change.set("new", after);
    }
  }
}
