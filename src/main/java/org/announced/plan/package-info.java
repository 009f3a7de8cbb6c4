/** A document becomes what would be stored for it, or all its faults. Writes nothing. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "capacity",
      "commitment",
      "company",
      "document",
      "identity",
      "investment",
      "money",
      "part",
      "partnership",
      "place",
      "problem",
      "recognition",
      "signal",
      "source",
      "training"
    })
package org.announced.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
