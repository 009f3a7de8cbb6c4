package org.announced.recognition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that a document describes and that is not stored yet.
 *
 * @param names all that it goes by, that one first
 * @param parent the id of the company that controls it, a stored one or another newcomer; null when
 *     none does
 */
public record Newcomer(UUID id, String name, List<String> names, @Nullable UUID parent) {}
