/** What will be built: power and accelerators. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "commitment",
      "company",
      "document",
      "filter",
      "http",
      "listing",
      "money",
      "part",
      "problem",
      "site",
      "source",
      "summary"
    })
package org.announced.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
