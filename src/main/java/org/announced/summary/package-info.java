/** Totals that reconcile: each is summed up by SQL, and leads to the rows behind it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "address",
      "commitment",
      "filter",
      "http",
      "listing",
      "place",
      "problem",
      "version"
    })
package org.announced.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
