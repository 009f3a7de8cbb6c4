package org.announced.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a source says it.
 *
 * @param locator the place in the source: a paragraph, a page, a heading; null for the whole of it
 */
@Embeddable
public record Evidence(@Column(name = "source_id") UUID sourceId, @Nullable String locator) {}
