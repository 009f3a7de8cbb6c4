/** What will be built: power and accelerators. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"announcement", "company", "identity", "money", "place", "web"})
package org.announced.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
