package org.announced.batch;

import org.announced.access.Caller;

/**
 * What holds for every line of a batch.
 *
 * @param by whose token it came with
 * @param dryRun whether nothing is to be stored
 */
record Terms(Caller by, boolean dryRun) {}
