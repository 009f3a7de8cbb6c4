/**
 * The version of the data: who counts it, who hears that it has grown, and how several statements
 * read one version.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
