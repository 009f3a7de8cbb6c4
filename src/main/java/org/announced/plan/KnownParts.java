package org.announced.plan;

import java.util.Map;
import java.util.Set;
import org.announced.announcement.Announcement;
import org.announced.announcement.Kept;

/**
 * What stays of a known announcement that a document corrects.
 *
 * @param announcement as it is stored, for the reading of the document to change
 * @param isHeadWritten whether anything beside its lists of things is another than before
 * @param kept the parts that stay, by their pointers in the document
 * @param settled pointers of the parts whose relation, if any, is stored just so already
 */
public record KnownParts(
    Announcement announcement,
    boolean isHeadWritten,
    Map<String, Kept> kept,
    Set<String> settled) {}
