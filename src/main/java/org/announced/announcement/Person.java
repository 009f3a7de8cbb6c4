package org.announced.announcement;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part in the event.
 *
 * @param office held on that day; null when not said
 * @param organization in which the office is held; null when not said
 */
@Embeddable
public record Person(String name, @Nullable String office, @Nullable String organization) {}
