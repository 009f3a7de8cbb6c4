package org.announced.plan;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a known announcement that a document corrects, or of one that is moved here.
 *
 * @param announcement its id; null where a new one is given
 * @param things ids of the things that stay, by their pointers in the document
 * @param settled pointers of the things whose relation, if any, is stored just so already
 */
public record KnownParts(
    @Nullable UUID announcement, Map<String, UUID> things, Set<String> settled) {}
