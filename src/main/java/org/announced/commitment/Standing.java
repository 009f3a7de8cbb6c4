package org.announced.commitment;

import org.announced.announcement.BindingLevel;
import org.announced.announcement.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment stands.
 *
 * @param country where it takes effect, ISO 3166-1 alpha-2; null when not one country or not said
 * @param region where in that country, ISO 3166-2; null when not one region or not said
 */
public record Standing(
    @Nullable String country, @Nullable String region, Status status, BindingLevel bindingLevel) {}
