/**
 * Changes of what is known: patches, retraction, preference, added articles, and the journal they
 * write.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "announcement",
      "company",
      "database",
      "dataset",
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
      "retelling",
      "revision",
      "site",
      "source",
      "written"
    })
package org.announced.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
