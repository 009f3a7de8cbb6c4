/** What moved when it was announced, and what had been measured before. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"announcement", "company", "identity", "money", "place", "web"})
package org.announced.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
