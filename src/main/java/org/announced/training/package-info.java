/** People to be trained by a deadline: head counts, never money. */
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
      "problem",
      "source",
      "summary"
    })
package org.announced.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
