/** Documents by the thousand: lines that come as a stream, stored in groups, answered as stored. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "database", "http", "posting", "problem"})
package org.announced.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
