package org.announced.document;

import org.jspecify.annotations.Nullable;

/**
 * A country and a region of it. Who tells a region has told its country.
 *
 * @param country ISO 3166-1 alpha-2; null when none is told
 * @param region ISO 3166-2; null when none is told
 */
public record Location(@Nullable String country, @Nullable String region) {}
