package org.announced.plan;

import java.util.List;
import org.announced.part.SitePlace;
import org.announced.site.SiteDirectory;
import org.announced.site.SiteLookup;
import org.announced.site.SiteRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks at once for all sites that documents name. Nothing is written; but until the transaction
 * ends nobody else makes one of those that are described.
 */
@Component
public class SiteLookups {

  private final SiteDirectory directory;
  private final SiteRegister register;

  SiteLookups(SiteDirectory directory, SiteRegister register) {
    this.directory = directory;
    this.register = register;
  }

  /** No statement where no site is named; one, and two more where some are described. */
  @Transactional(propagation = Propagation.MANDATORY)
  public SiteLookup find(List<SitePlace> places) {
    var mentions = places.stream().map(SitePlace::site).toList();
    var texts = SiteMentions.texts(mentions);
    var lookup = directory.lookup(texts);
    var names = SiteMentions.names(mentions);
    return names.isEmpty() ? lookup : register.takeTurn(lookup, names, texts);
  }
}
