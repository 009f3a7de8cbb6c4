package org.announced.site;

import org.announced.listing.Lists;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.site.SiteReferences.AddressedSite;
import org.springframework.stereotype.Component;

/** The site that the address of a write names. */
@Component
public class NamedSite {

  private final SiteReferences references;
  private final SiteListing sites;

  NamedSite(SiteReferences references, SiteListing sites) {
    this.references = references;
    this.sites = sites;
  }

  /**
   * One that stands for itself.
   *
   * @throws ProblemException 404 when there is none, 409 when it was merged into another
   */
  public AddressedSite get(String ref) {
    var site = references.find(ref).orElseThrow(() -> Lists.notFound(sites.listing(), ref));
    var survivor = site.mergedInto();
    if (survivor != null) {
      var other = references.find(survivor.toString()).orElseThrow();
      throw new ProblemException(
          ProblemType.SITE_MERGED,
          "%s (%s) was merged into %s (%s): change that one, or undo the merge there."
              .formatted(site.name(), site.slug(), other.name(), other.slug()));
    }
    return site;
  }
}
