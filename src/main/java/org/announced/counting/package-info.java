/**
 * Works out anew what all investments count: when the rule has changed, and when an operator asks
 * for it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"command", "database"})
package org.announced.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
