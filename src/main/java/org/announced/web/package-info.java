/** What every controller shares: lists, paging, filters, formats, ETags and problems. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.announced.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
