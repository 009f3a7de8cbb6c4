/** Works answers out, writes them, and keeps them as bytes. */
@NullMarked
package org.announced.summary.answer;

import org.jspecify.annotations.NullMarked;
