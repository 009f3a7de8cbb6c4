/** What tells one thing from another for good: its id, its slug, and who may make it first. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
