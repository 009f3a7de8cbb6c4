/** The posted document: read, checked, its companies resolved, and stored in one transaction. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "announcement",
      "capacity",
      "company",
      "idempotency",
      "identity",
      "investment",
      "money",
      "partnership",
      "place",
      "recognition",
      "revision",
      "signal",
      "training",
      "web"
    })
package org.announced.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
