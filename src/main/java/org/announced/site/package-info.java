/** Sites: where things are built, which of them a text means, and what is announced for them. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "company",
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
package org.announced.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
