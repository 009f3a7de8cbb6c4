/** Announcements, the sources that report them, and what each source claims. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"company", "identity", "money", "place", "revision", "web"})
package org.announced.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
