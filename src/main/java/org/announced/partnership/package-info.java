/** Partnerships and the parties to them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "place", "company", "announcement"})
package org.announced.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
