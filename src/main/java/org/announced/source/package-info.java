/** Articles that report announcements, what they are evidence for, and what they claim. */
@NullMarked
@ApplicationModule(allowedDependencies = {"announcement", "filter", "identity", "listing"})
package org.announced.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
