/** Keeps threads and memory from clients that send or take slowly. */
@NullMarked
@ApplicationModule(allowedDependencies = {"http", "problem"})
package org.announced.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
