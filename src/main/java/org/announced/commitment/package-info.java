/** What all kinds of commitments share: how they stand, and how their lists are filtered. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "company",
      "dataset",
      "filter",
      "listing",
      "money",
      "problem",
      "site",
      "tag"
    })
package org.announced.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
