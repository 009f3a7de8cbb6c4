/** What a document that tells a known announcement again adds to it: sources, claims, and parts. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "commitment",
      "dataset",
      "document",
      "money",
      "part",
      "plan",
      "problem",
      "tag"
    })
package org.announced.retelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
