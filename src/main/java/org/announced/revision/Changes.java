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
 * The differences between two states of a thing, field by field. Objects are compared member by
 * member. So are lists of things that have ids, as long as each has kept its place. Any other list
 * is compared as one value.
 */
public final class Changes {

  /** Matches the pointer of the thing itself, and of what stands in a list of it. */
  private static final Pattern THING = Pattern.compile("(/[^/]+/\\d+)?");

  private final Set<String> derived;
  private final ArrayNode found = JsonNodeFactory.instance.arrayNode();

  private Changes(Set<String> derived) {
    this.derived = derived;
  }

  /**
   * A list of {@code {"pointer", "old", "new"}}; empty when nothing differs. Where one state does
   * not have the member at all, its {@code old} or {@code new} is left out.
   *
   * @param derived names of members that follow from others and are not compared; this holds for
   *     members of the thing itself and of the things in its lists, and not deeper
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

  /**
   * Whether each thing of a list has kept its place, and others were only added or removed at the
   * end.
   */
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

  /** Whether two values are the same; as numbers, 1.50 and 1.5 are. */
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
