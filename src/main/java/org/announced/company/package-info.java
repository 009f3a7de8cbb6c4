/** Companies, their aliases, listings and identifiers, and which of them a text means. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "document",
      "filter",
      "http",
      "identity",
      "listing",
      "place",
      "problem",
      "revision",
      "version"
    })
package org.announced.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
