/** An open, self-hosted tracker of announced AI-infrastructure investments. */
@NullMarked
package org.announced;

import org.jspecify.annotations.NullMarked;
