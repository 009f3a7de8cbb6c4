/** What can be asked of a summary, and what a request asks. */
@NullMarked
package org.announced.summary.query;

import org.jspecify.annotations.NullMarked;
