/** Everything at once: what the head of a dashboard shows, and who acts. */
@NullMarked
package org.announced.summary.overview;

import org.jspecify.annotations.NullMarked;
