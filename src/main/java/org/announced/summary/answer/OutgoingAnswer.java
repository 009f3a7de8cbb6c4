package org.announced.summary.answer;

import org.jspecify.annotations.Nullable;

/**
 * How a request is answered.
 *
 * @param answer the finished answer; null when everybody who asks is written a table
 * @param table that table; null when there is a finished answer
 */
record OutgoingAnswer(@Nullable SummaryAnswer answer, @Nullable StreamedTable table) {}
