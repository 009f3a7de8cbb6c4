/** The scripts that the project ships, run as their users run them. */
@NullMarked
package org.announced.scripts;

import org.jspecify.annotations.NullMarked;
