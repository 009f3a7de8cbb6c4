/** Pairs that may be one thing, which a person looks at: announcements here, companies likewise. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "announcement",
      "correction",
      "database",
      "document",
      "filter",
      "http",
      "listing",
      "plan",
      "problem"
    })
package org.announced.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
