/**
 * What no feature owns: the clock, what a start tells on the console, and the document of the API.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
