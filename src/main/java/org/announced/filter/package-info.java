/** Conditions by which rows are chosen, as the query string names them and as SQL states them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package org.announced.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
