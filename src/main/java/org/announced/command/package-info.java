/** Commands, which are typed where the service is installed and start no service. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "problem"})
package org.announced.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
