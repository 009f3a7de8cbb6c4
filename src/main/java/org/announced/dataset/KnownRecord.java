package org.announced.dataset;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a row.
 *
 * @param announcement the id of the announcement that it is
 * @param toldAs the digest of the document that told it last, in hexadecimal; null when it was
 *     linked by hand
 * @param retractedOn the day on which that announcement was found never to have happened; null
 *     while it stands
 */
public record KnownRecord(
    UUID announcement, @Nullable String toldAs, @Nullable LocalDate retractedOn) {}
