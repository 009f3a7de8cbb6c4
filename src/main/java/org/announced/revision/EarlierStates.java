package org.announced.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How things were shown before, worked out from the present by taking back what was changed. */
@Component
public class EarlierStates {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  EarlierStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An announcement as its revision left it. What is derived, and what merges of companies have
   * changed, is as it is now.
   *
   * @param now as it is shown, with everything in it
   */
  public JsonNode announcement(UUID id, JsonNode now, int revision) {
    if (now.path("revision").asInt() <= revision) {
      return now;
    }
    var then = now.deepCopy();
    jdbc.sql(
            """
            select changes::text from announcement_revision
            where announcement_id = :id and number > :revision order by number desc
            """)
        .param("id", id)
        .param("revision", revision)
        .query(String.class)
        .list()
        .forEach(changes -> takeBack(then, JSON.readTree(changes)));
    return then;
  }

  /**
   * Takes changes back, as {@link Changes#between} lists them: what was added to a list goes from
   * its end on, and comes back to it from its beginning.
   */
  static void takeBack(JsonNode state, JsonNode changes) {
    var added = new ArrayList<JsonNode>();
    var others = new ArrayList<JsonNode>();
    changes.forEach(change -> (change.has("old") ? others : added).add(change));
    Collections.reverse(added);
    for (var change : List.copyOf(added)) {
      set(state, change.path("pointer").asString(), null);
    }
    for (var change : others) {
      set(state, change.path("pointer").asString(), change.get("old"));
    }
  }

  private static void set(JsonNode state, String pointer, @Nullable JsonNode old) {
    var at = JsonPointer.compile(pointer);
    if (at.matches()) {
      return;
    }
    var holder = state.at(at.head());
    var last = at.last();
    if (holder instanceof ObjectNode object) {
      if (old == null) {
        object.remove(last.getMatchingProperty());
      } else {
        object.set(last.getMatchingProperty(), old.deepCopy());
      }
    } else if (holder instanceof ArrayNode list && last.mayMatchElement()) {
      setElement(list, last.getMatchingIndex(), old);
    }
  }

  private static void setElement(ArrayNode list, int index, @Nullable JsonNode old) {
    if (old == null) {
      if (index < list.size()) {
        list.remove(index);
      }
    } else if (index < list.size()) {
      list.set(index, old.deepCopy());
    } else {
      list.add(old.deepCopy());
    }
  }
}
