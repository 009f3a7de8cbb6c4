/** What investments count, worked out anew: when the rule has changed, and when somebody asks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"command", "database"})
package org.announced.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
