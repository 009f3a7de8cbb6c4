package org.announced.retelling;

import java.util.List;
import java.util.Map;
import org.announced.part.PartList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document adds to a known announcement. Sources are named by their places in the document.
 *
 * @param claims what its sources say differently
 * @param parts what the announcement does not have yet, as it would be posted, by lists
 * @param head what it does not say of itself yet, such as its place
 * @param members what things of it do not say yet, by pointers in the announcement
 */
public record Retelling(
    List<ObjectNode> claims,
    Map<PartList, List<ObjectNode>> parts,
    Map<String, JsonNode> head,
    Map<String, JsonNode> members) {

  /** Nothing but claims. */
  public static Retelling of(List<ObjectNode> claims) {
    return new Retelling(claims, Map.of(), Map.of(), Map.of());
  }

  /** At how many places it says more or otherwise. */
  public int size() {
    return claims.size()
        + head.size()
        + members.size()
        + parts.values().stream().mapToInt(List::size).sum();
  }
}
