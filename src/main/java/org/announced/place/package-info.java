/** Countries. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package org.announced.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
