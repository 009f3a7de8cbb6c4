/** Which data sets were imported, in which editions, and which rows an edition no longer has. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"announcement", "dataset", "filter", "http", "listing", "problem"})
package org.announced.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
