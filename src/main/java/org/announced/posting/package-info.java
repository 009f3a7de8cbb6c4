/**
 * Documents that are posted: planned, told from what is known, and stored, one or a group at a
 * time.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "announcement",
      "company",
      "correction",
      "database",
      "dataset",
      "document",
      "http",
      "idempotency",
      "identity",
      "money",
      "part",
      "place",
      "plan",
      "problem",
      "recognition",
      "retelling",
      "site",
      "source",
      "written"
    })
package org.announced.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
