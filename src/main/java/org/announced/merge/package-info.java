/** Companies that are corrected, or turn out to be one, and back. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "company",
      "correction",
      "database",
      "document",
      "http",
      "identity",
      "listing",
      "money",
      "part",
      "place",
      "plan",
      "problem",
      "review",
      "revision"
    })
package org.announced.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
