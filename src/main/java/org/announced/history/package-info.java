/** The past: as of which version of the data a request is to be answered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "version"})
package org.announced.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
