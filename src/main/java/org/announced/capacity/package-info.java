/** Capacity that will be built: power and accelerators. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "place", "company", "announcement"})
package org.announced.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
