/** What is summed up: money, power, people and deals. */
@NullMarked
package org.announced.summary.kind;

import org.jspecify.annotations.NullMarked;
