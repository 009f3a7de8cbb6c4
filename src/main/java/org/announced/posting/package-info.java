/**
 * Documents that are posted: planned, told from what is known, and stored, one or a group at a
 * time.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "announcement",
      "capacity",
      "company",
      "correction",
      "database",
      "document",
      "http",
      "idempotency",
      "identity",
      "investment",
      "money",
      "part",
      "partnership",
      "place",
      "plan",
      "problem",
      "recognition",
      "revision",
      "signal",
      "source",
      "training"
    })
package org.announced.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
