package org.announced.plan;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What stays of a known announcement that a document corrects.
 *
 * @param announcement its id
 * @param things ids of the things that stay, by their pointers in the document
 * @param settled pointers of the things whose relation, if any, is stored just so already
 */
public record KnownParts(UUID announcement, Map<String, UUID> things, Set<String> settled) {}
