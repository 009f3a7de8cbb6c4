/** Amounts and how exactly they were stated, currencies, reference rates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package org.announced.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
