/** Announcements: what was told on a day, where and by whom, and which parts it has. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "company",
      "dataset",
      "filter",
      "http",
      "identity",
      "listing",
      "place",
      "problem",
      "revision",
      "site",
      "source",
      "tag"
    })
package org.announced.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
