/** What a write says that it did, before all else of its answer: nothing is stored silently. */
@NullMarked
@ApplicationModule(allowedDependencies = {"company", "problem", "site"})
package org.announced.written;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
