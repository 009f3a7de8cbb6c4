/** Money that a party says it will spend, counted once however many articles report it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"announcement", "company", "identity", "money", "place", "web"})
package org.announced.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
