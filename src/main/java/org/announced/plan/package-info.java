/** A document becomes what would be stored for it, or all its faults. Writes nothing. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "announcement",
      "commitment",
      "company",
      "dataset",
      "document",
      "http",
      "identity",
      "money",
      "part",
      "place",
      "problem",
      "recognition",
      "site",
      "source"
    })
package org.announced.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
