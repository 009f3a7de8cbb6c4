package org.announced.summary;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is shown.
 *
 * @param key the value of each key, null for rows without one
 * @param measures null for a number that is not known
 */
record Group(
    Map<String, @Nullable String> key,
    String label,
    Map<String, @Nullable BigDecimal> measures,
    Link details) {}
