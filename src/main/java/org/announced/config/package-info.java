/** What every feature stands on and none owns: the clock, and what a start tells on the console. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
