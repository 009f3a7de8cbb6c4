/** People to be trained by a deadline: head counts, never money. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"announcement", "company", "identity", "money", "place", "web"})
package org.announced.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
