/** Moves all data, as it is, to another PostgreSQL: from the embedded server to one's own. */
@NullMarked
@ApplicationModule(allowedDependencies = {"command", "config", "database"})
package org.announced.move;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
