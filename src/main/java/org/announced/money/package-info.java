/**
 * Amounts and how exactly they were stated, currencies, reference rates and where they come from.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "filter",
      "http",
      "idempotency",
      "listing",
      "problem"
    })
package org.announced.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
