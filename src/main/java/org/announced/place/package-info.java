/** Countries, and other places that a figure may be about. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filter", "problem"})
package org.announced.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
