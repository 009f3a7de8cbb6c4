package org.announced.ingestion;

import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param number as a spreadsheet counts: the head is row 1
 * @param columns the places of the columns, by their names
 * @param cells without blanks around; empty where the row is shorter than the head, or where the
 *     cell says so
 */
record TableRow(long number, Map<String, Integer> columns, List<String> cells) {

  /** The text of a cell; empty where there is none. */
  String cell(String column) {
    var place = columns.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }

  /** Whether nothing stands in the row. */
  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
