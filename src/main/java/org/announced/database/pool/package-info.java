/** The pools of connections, of the present and of the past, and the line in front of them. */
@NullMarked
package org.announced.database.pool;

import org.jspecify.annotations.NullMarked;
