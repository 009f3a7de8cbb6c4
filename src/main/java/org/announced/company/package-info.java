/** Companies, their aliases and listings, and which of them a text means. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "identity", "place", "revision", "web"})
package org.announced.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
