/** What moved when it was announced, and what had been measured before. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "commitment",
      "company",
      "document",
      "filter",
      "listing",
      "money",
      "part",
      "place",
      "problem",
      "source"
    })
package org.announced.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
