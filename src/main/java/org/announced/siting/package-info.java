/** Sites that are posted, corrected, or turn out to be one, and back. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "company",
      "correction",
      "database",
      "document",
      "http",
      "idempotency",
      "identity",
      "listing",
      "money",
      "part",
      "place",
      "plan",
      "problem",
      "review",
      "revision",
      "site",
      "written"
    })
package org.announced.siting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
