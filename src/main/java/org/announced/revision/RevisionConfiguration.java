package org.announced.revision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the lists of revisions that the API has. */
@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {

  @Bean
  RevisionListing announcementRevisions() {
    return RevisionListing.of(Subject.ANNOUNCEMENT, "announcements/{ref}");
  }

  @Bean
  RevisionListing sourceRevisions() {
    return RevisionListing.of(Subject.SOURCE, "sources/{id}");
  }

  @Bean
  RevisionListing siteRevisions() {
    return RevisionListing.of(Subject.SITE, "sites/{ref}");
  }

  @Bean
  RevisionListing companyRevisions() {
    return RevisionListing.of(Subject.COMPANY, "companies/{ref}");
  }
}
