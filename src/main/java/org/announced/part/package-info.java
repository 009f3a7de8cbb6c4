/** What the parts of a document are read with, whatever kind they are. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "commitment",
      "document",
      "money",
      "problem",
      "source",
      "stated",
      "tag"
    })
package org.announced.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
