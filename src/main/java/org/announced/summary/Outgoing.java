package org.announced.summary;

import org.jspecify.annotations.Nullable;

/**
 * How a request is answered.
 *
 * @param answer the finished answer; null when everybody who asks is written a table
 * @param table that table; null when there is a finished answer
 */
record Outgoing(@Nullable Answer answer, @Nullable StreamedTable table) {}
