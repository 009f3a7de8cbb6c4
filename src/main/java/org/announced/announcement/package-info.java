/** Announcements, their sources and claims, and what all their commitments share. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "place", "company"})
package org.announced.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
