package org.announced.commitment;

import java.util.List;
import org.announced.announcement.BindingLevel;
import org.announced.announcement.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment stands.
 *
 * @param country where it takes effect, ISO 3166-1 alpha-2; null when not one country or not said
 * @param region where in that country, ISO 3166-2; null when not one region or not said
 * @param milestones those that were told, without what follows from the announcement's day and from
 *     the status
 * @param tags free words that somebody put on it, each in the one form of tags
 */
public record Standing(
    @Nullable String country,
    @Nullable String region,
    Status status,
    BindingLevel bindingLevel,
    List<Milestone> milestones,
    List<String> tags) {}
