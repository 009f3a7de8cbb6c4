/** Answers that are given again, byte for byte, to a request that is sent again under its key. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "http", "problem", "version"})
package org.announced.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
