package org.announced.revision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of revisions that there are. */
@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {

  @Bean
  RevisionListing announcementRevisions() {
    return RevisionListing.of(Subject.ANNOUNCEMENT, "announcements");
  }

  @Bean
  RevisionListing companyRevisions() {
    return RevisionListing.of(Subject.COMPANY, "companies");
  }
}
