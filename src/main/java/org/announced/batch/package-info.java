/**
 * Posting documents by the thousand: one a line of a stream, stored in groups, and each answered as
 * soon as it is stored.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "database",
      "http",
      "posting",
      "problem",
      "version",
      "written"
    })
package org.announced.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
