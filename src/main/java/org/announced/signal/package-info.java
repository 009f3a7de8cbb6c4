/** Market reactions and adoption indicators. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "place", "company", "announcement"})
package org.announced.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
