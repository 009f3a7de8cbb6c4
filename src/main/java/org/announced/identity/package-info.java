/**
 * What tells one thing from another for good, its id and its slug; and the locks by which only one
 * writer makes it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
