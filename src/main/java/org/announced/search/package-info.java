/** Finding companies, sites and announcements by name, alias or words. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "company",
      "filter",
      "http",
      "listing",
      "site",
      "version"
    })
package org.announced.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
