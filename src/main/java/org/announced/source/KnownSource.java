package org.announced.source;

import java.util.UUID;

/**
 * A source that is stored, perhaps of another announcement, or about to be: it is kept once.
 *
 * @param stored whether it is stored already
 */
public record KnownSource(UUID id, Publication publication, boolean stored) {}
