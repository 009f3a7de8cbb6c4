/** What was changed, by whom, when and why: nothing is overwritten without a trace. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "filter", "http", "listing", "problem"})
package org.announced.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
