/** Companies that turn out to be one, and back. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "company",
      "correction",
      "database",
      "document",
      "http",
      "listing",
      "part",
      "plan",
      "problem",
      "review",
      "revision",
      "written"
    })
package org.announced.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
