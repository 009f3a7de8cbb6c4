/** What registers call companies: identifiers, how they are written, and whose they are. */
@NullMarked
package org.announced.company.identifier;

import org.jspecify.annotations.NullMarked;
