/** What rows add up to, group by group: in memory, or in the database where there are too many. */
@NullMarked
package org.announced.summary.sum;

import org.jspecify.annotations.NullMarked;
