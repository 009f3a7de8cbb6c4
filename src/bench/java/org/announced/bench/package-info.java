/** Benchmarks: each prints figures beside a reference that is measured in the same run. */
@NullMarked
package org.announced.bench;

import org.jspecify.annotations.NullMarked;
