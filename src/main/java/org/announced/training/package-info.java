/** Training goals: people, never money. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "place", "company", "announcement"})
package org.announced.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
