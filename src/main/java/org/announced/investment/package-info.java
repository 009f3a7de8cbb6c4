/** Money that a party says it will spend, counted once however many articles report it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "commitment",
      "company",
      "dataset",
      "document",
      "filter",
      "http",
      "identity",
      "listing",
      "money",
      "part",
      "problem",
      "site",
      "source",
      "summary",
      "tag"
    })
package org.announced.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
