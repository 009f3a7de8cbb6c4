package org.announced.company;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a company.
 *
 * @param name as it is written
 * @param language BCP 47; null when not said
 * @param script ISO 15924 (Jpan, Latn); null when not said
 */
@Embeddable
public record Alias(String name, @Nullable String language, @Nullable String script) {}
