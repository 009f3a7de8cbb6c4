/** Tables that others made: their rows become documents by a mapping, and are sent to a service. */
@NullMarked
@ApplicationModule(allowedDependencies = {"command", "problem"})
package org.announced.ingestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
