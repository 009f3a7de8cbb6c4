/** Which pledges are earlier or later forms of each other, told from further projects by words. */
@NullMarked
package org.announced.recognition.raise;

import org.jspecify.annotations.NullMarked;
