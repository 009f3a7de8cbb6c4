/**
 * How fresh an answer is: of which version of the data, at least of which one if its reader asks
 * for that, and for how long somebody in between may keep it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "version"})
package org.announced.freshness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
