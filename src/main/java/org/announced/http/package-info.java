/** How requests are read and answers are marked: bodies, formats, addresses and ETags. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package org.announced.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
