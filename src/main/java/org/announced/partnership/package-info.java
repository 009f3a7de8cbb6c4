/** Who will do something together, and in which role. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "commitment",
      "company",
      "document",
      "filter",
      "listing",
      "part",
      "problem",
      "site",
      "source",
      "summary"
    })
package org.announced.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
