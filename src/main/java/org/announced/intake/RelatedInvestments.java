package org.announced.intake;

import java.util.Set;
import java.util.UUID;

/**
 * Those of the investments that a document refers to which there are.
 *
 * @param retracted those of them whose announcement was retracted
 */
record RelatedInvestments(Set<UUID> known, Set<UUID> retracted) {}
