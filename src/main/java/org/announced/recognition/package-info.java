/** Which known announcements a document looks like, how much, and why. Reads tables only. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "announcement",
      "commitment",
      "dataset",
      "money",
      "place",
      "problem",
      "stated"
    })
package org.announced.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
