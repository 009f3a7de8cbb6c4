package org.announced.announcement;

import java.time.Instant;
import java.util.UUID;

/**
 * What stays the same in something that is corrected.
 *
 * @param revision that it has before the correction is counted
 * @param updatedAt when it was last changed before
 */
public record Kept(UUID id, int revision, Instant updatedAt) {}
