/** Investments and how they relate. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "place", "company", "announcement"})
package org.announced.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
