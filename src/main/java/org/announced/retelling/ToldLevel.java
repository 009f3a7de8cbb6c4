package org.announced.retelling;

import org.announced.part.ComparedFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document means that tells a level of a known thing as its size: that level, by its day. It
 * tells less than what is known, and nothing else.
 */
final class ToldLevel {

  private ToldLevel() {}

  /**
   * The known thing as it is compared: with the figures and the day of the level that is told,
   * where one is; else as it is.
   *
   * @param told by the document
   * @param stored as it is shown
   */
  static JsonNode of(ComparedFields compared, JsonNode told, JsonNode stored) {
    var levels = compared.levels();
    if (levels == null || compared.sizes().stream().anyMatch(size -> same(told, stored, size))) {
      return stored;
    }
    for (var level : stored.path(levels)) {
      if (compared.sizes().stream().anyMatch(size -> same(told, level, size))) {
        var meant = (ObjectNode) stored.deepCopy();
        level.properties().stream()
            .filter(member -> !member.getValue().isNull())
            .forEach(member -> meant.set(member.getKey(), member.getValue()));
        return meant;
      }
    }
    return stored;
  }

  private static boolean same(JsonNode one, JsonNode other, String size) {
    return one.path(size).isNumber()
        && other.path(size).isNumber()
        && one.path(size).decimalValue().compareTo(other.path(size).decimalValue()) == 0;
  }
}
