package org.announced.dataset;

import org.jspecify.annotations.Nullable;

/**
 * How an edition from which a known row comes stands to those in which it was seen before.
 *
 * @param isNoted whether it was seen in this one before
 * @param later the last of later editions in which it was seen; null if there is none
 */
public record EditionStanding(boolean isNoted, @Nullable String later) {}
