package org.announced.ingestion;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How the text of a table is written.
 *
 * @param separator between cells
 * @param quote around cells that hold a separator, a line break or the quote itself, which is
 *     doubled
 * @param decimal the mark before decimals: a full stop or a comma
 * @param empty words that stand where nothing is said, such as {@code n/a}
 */
record TableForm(
    String separator, char quote, Charset encoding, char decimal, List<String> empty) {}
