/** Under which address clients reach the service, for the links that they follow. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
