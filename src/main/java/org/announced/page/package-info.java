/**
 * The page for people, at the bare address. The service only hands out its files: what it shows, it
 * reads in the browser through the public API, as any script does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
