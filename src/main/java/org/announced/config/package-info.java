/**
 * What no feature owns: the clock, what a start tells on the console, and what the document of the
 * API says of the service as a whole.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"listing"})
package org.announced.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
