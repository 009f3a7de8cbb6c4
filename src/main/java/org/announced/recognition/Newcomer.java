package org.announced.recognition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that a document describes and nobody knows yet.
 *
 * @param parent the company that controls it, a known one or another newcomer; null when none does
 */
public record Newcomer(UUID id, String name, @Nullable UUID parent) {}
