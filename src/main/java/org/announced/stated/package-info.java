/** Amounts of money in the words of people, as far as they are understood for sure. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.stated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
