/**
 * Reading posted JSON: its schema, its parts with their pointers, and what is wrong with it. Knows
 * no kind of thing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"money", "place", "problem"})
package org.announced.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
