package org.announced.site;

import java.util.Set;
import java.util.UUID;
import org.announced.place.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A site that may be meant, as far as one must know it to choose it.
 *
 * @param slug that it has, or is likely to get
 * @param facts what is known of it, its id included
 * @param operators the company that runs it, and those that ran what was merged into it
 * @param operatorName what the company that runs it is called; null when none is known, or it is
 *     not made yet
 */
public record SiteCandidate(
    UUID id, String slug, SiteDraft facts, Set<UUID> operators, @Nullable String operatorName) {

  /** What it is called. */
  public String name() {
    return facts.name();
  }

  /** Where it is; null where that is not known exactly. */
  public @Nullable Coordinates exactPoint() {
    return facts.precision() == SitePrecision.EXACT ? facts.point() : null;
  }

  /** As a sentence names it: {@code Phase 1 (phase-1, Neysa, IN)}. */
  String shown() {
    return "%s (%s%s%s)"
        .formatted(
            facts.name(),
            slug,
            operatorName == null ? "" : ", " + operatorName,
            facts.country() == null ? "" : ", " + facts.country());
  }
}
