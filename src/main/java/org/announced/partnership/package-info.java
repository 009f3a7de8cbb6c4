/** Who will do something together, and in which role. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"announcement", "company", "identity", "money", "place", "web"})
package org.announced.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
