package org.announced.part;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Those of the investments that a document refers to which there are.
 *
 * @param known whether their announcements were retracted, by their ids
 * @param settled pointers of the document's investments that are related just so already
 */
public record RelatedInvestments(Map<UUID, Boolean> known, Set<String> settled) {

  /** What was related before the retraction stays so, whatever else is corrected. */
  public boolean mayNotRelate(String pointer, UUID other) {
    return known.getOrDefault(other, false) && !settled.contains(pointer);
  }
}
