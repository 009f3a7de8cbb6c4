/** Amounts, qualifiers and bounds, currencies, reference rates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package org.announced.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
