package org.announced.ingestion;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How one field of a document is filled.
 *
 * @param pointer of the field, in which {@code *} stands for a place for each part of a cell that
 *     is divided
 * @param template a text of columns; null where one column is read, or the value is fixed
 * @param column null where a template is read, or the value is fixed
 * @param fixed the value that stands in every document; null where a column is read
 * @param split between the parts of a cell; null where it is not divided
 */
record FieldMapping(
    String pointer,
    List<String> steps,
    @Nullable CellTemplate template,
    @Nullable String column,
    @Nullable JsonNode fixed,
    @Nullable String split,
    CellReading reading) {

  /** For a place for each part of a cell. */
  static final String EACH = "*";

  /** The columns that it reads. */
  Set<String> columns() {
    return template != null ? template.columns() : column != null ? Set.of(column) : Set.of();
  }

  /** Whether it reads anything of a row. */
  boolean isRead() {
    return fixed == null;
  }

  /** Of its columns, in words. */
  String place() {
    return String.join(", ", columns());
  }

  /** The parts of its cell; the cell itself where it is not divided. */
  List<String> parts(TableRow row) {
    var text = template != null ? template.of(row) : column != null ? row.cell(column) : "";
    if (split == null) {
      return List.of(text);
    }
    return Pattern.compile(Pattern.quote(split))
        .splitAsStream(text)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * What is told in a row.
   *
   * @param place of the part, where the cell is divided
   * @return null if nothing is
   * @throws CellFault if what stands there means nothing
   */
  @Nullable JsonNode value(TableRow row, int place) {
    if (fixed != null) {
      return fixed;
    }
    var parts = parts(row);
    var text = split == null ? parts.get(0) : place < parts.size() ? parts.get(place) : "";
    return reading.of(text, place());
  }
}
