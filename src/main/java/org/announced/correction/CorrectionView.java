package org.announced.correction;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How the caller sees what is changed.
 *
 * @param precondition refuses a state of the announcement that the caller has not seen
 * @param answer gives what the caller is told in the end
 */
record CorrectionView(Consumer<String> precondition, Supplier<String> answer) {}
