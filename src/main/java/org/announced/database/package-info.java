/** Where the data lives: a configured PostgreSQL, or one that the application starts itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"config", "problem", "version"})
package org.announced.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
