/** Countries and their regions, and other places that a figure may be about. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filter", "http", "listing", "problem", "version"})
package org.announced.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
