package org.announced.intake;

import java.util.Set;
import java.util.UUID;

/**
 * Those of the investments that a document refers to which there are.
 *
 * @param retracted those of them whose announcement was retracted
 * @param settled pointers of the document's investments that are related just so already
 */
record RelatedInvestments(Set<UUID> known, Set<UUID> retracted, Set<String> settled) {

  /** What was related before the retraction stays so, whatever else is corrected. */
  boolean mayNotRelate(String pointer, UUID other) {
    return retracted.contains(other) && !settled.contains(pointer);
  }
}
