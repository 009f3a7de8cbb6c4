/** The announcements that can be loaded beside the one that the tracker ships with. */
@NullMarked
package org.announced.samples;

import org.jspecify.annotations.NullMarked;
