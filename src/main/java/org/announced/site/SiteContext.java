package org.announced.site;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside a site, by what stands on it.
 *
 * @param country in which that takes effect; null when not said
 * @param operator the company that will run that; null when not said
 * @param parties other companies that do it
 */
public record SiteContext(@Nullable String country, @Nullable UUID operator, Set<UUID> parties) {

  /** Where nothing is said beside it. */
  public static final SiteContext NONE = new SiteContext(null, null, Set.of());
}
