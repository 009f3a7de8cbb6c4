package org.announced.correction;

import java.util.Collection;
import org.announced.problem.Fault;
import org.announced.written.Written;

/**
 * What a correction made.
 *
 * @param json what was corrected, as reading it shows
 * @param written what was done
 */
public record Corrected(String json, Written written) {

  /**
   * Of something beside which nothing was made.
   *
   * @param isChanged whether it is another than before
   */
  public static Corrected of(String json, boolean isChanged, Collection<Fault> warnings) {
    return new Corrected(json, Written.corrected(isChanged, warnings));
  }
}
