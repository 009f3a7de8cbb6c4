/**
 * Lists, described once: what their rows show, in which order they come, page by page or all in a
 * stream.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "filter", "http", "problem", "version"})
package org.announced.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
