/** The posted document: read, checked, its companies resolved, and stored in one transaction. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
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
      "signal",
      "training",
      "web"
    })
package org.announced.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
