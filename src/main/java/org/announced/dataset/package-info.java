/** Which rows of data sets announcements were taken from, and how such a row is known again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"document", "filter", "listing", "problem"})
package org.announced.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
