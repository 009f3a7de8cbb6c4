package org.announced.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the name or the description of a site turned out to mean.
 *
 * @param candidates the site that is meant, or all of which each may be; none for one that is
 *     unknown
 * @param passedOver sites of the same name that are not meant, because something tells them apart
 */
public record SiteMatch(List<SiteCandidate> candidates, List<SiteCandidate> passedOver) {

  /** The site that is meant; null where it is none, or one of several. */
  public @Nullable SiteCandidate found() {
    return candidates.size() == 1 ? candidates.get(0) : null;
  }

  /** Whether it may be several. */
  public boolean isAmbiguous() {
    return candidates.size() > 1;
  }
}
