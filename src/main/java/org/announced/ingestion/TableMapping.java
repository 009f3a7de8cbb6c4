package org.announced.ingestion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table become documents.
 *
 * @param dataset the name that the data set has in {@code records}
 * @param id by which the data set tells its rows apart
 * @param edition from which a row comes; null where only the command says it
 * @param skipped rows that any of these describes are passed over
 * @param onlyWith things by their pointers, which are there only where one of these columns says
 *     anything
 */
record TableMapping(
    String dataset,
    CellTemplate id,
    @Nullable CellTemplate edition,
    TableForm form,
    List<RowCondition> skipped,
    List<FieldMapping> fields,
    Map<String, List<String>> onlyWith) {

  /**
   * By what a row is passed over.
   *
   * @param words of the column, in lower case
   * @param isAmong whether those rows are passed over that have one of the words, or those that
   *     have none of them
   */
  record RowCondition(String column, Set<String> words, boolean isAmong) {

    boolean holds(TableRow row) {
      return words.contains(CellReading.folded(row.cell(column))) == isAmong;
    }
  }

  boolean skips(TableRow row) {
    return row.isBlank() || skipped.stream().anyMatch(one -> one.holds(row));
  }
}
