/** Free words that people put on commitments, and the one form in which they are kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filter", "problem"})
package org.announced.tag;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
