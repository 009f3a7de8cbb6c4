/** Companies, aliases, listings, resolving a name to one of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "place"})
package org.announced.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
