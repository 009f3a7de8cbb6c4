/**
 * What is answered when something is wrong: what can be wrong, in which words it is told, and what
 * may have been meant.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
