/** How much of what was announced has come how far. */
@NullMarked
package org.announced.summary.conversion;

import org.jspecify.annotations.NullMarked;
