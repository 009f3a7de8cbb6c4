package org.announced.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the statement that answers a question: rows of (segment, slice, keys, measures). The rows
 * of the list are chosen once; each slice sums up some of them.
 */
final class SummarySql {

  private SummarySql() {}

  /**
   * The statement.
   *
   * @param some only for the segments in {@code :segments}
   */
  static String of(Question question, boolean some) {
    Description description = question.description();
    String announcement = description.listing().alias() + ".announcement_id";
    List<String> conditions = new ArrayList<>(question.conditions());
    if (some) {
      conditions.add("segment_of(" + announcement + ") = any (:segments)");
    }
    return "with chosen as materialized (select r.*, r.reason is null as counted from (select"
        + " segment_of(%1$s) as segment, %2$s as id, %1$s, "
            .formatted(announcement, description.listing().id())
        + description.reason()
        + " as reason, "
        + description.carried()
        + " from "
        + description.listing().from()
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
        + ") as r) "
        + question.slices().stream()
            .map(slice -> sums(slice, width(question), description.measures()))
            .collect(Collectors.joining(" union all "));
  }

  /** How many columns hold keys: as many as the slice with the most of them has. */
  static int width(Question question) {
    return question.slices().stream().mapToInt(slice -> slice.keys().size()).max().orElse(0);
  }

  private static String sums(Slice slice, int width, List<Measure> measures) {
    List<String> columns = new ArrayList<>(List.of("p.segment", "'" + slice.name() + "'"));
    List<String> groups = new ArrayList<>(List.of("1"));
    for (String key : slice.keys()) {
      columns.add(key);
      groups.add(String.valueOf(columns.size()));
    }
    for (int missing = slice.keys().size(); missing < width; missing++) {
      columns.add("cast(null as text)");
    }
    measures.forEach(measure -> columns.add(measure.sql()));
    return "select "
        + String.join(", ", columns)
        + " from "
        + slice.from()
        + " where "
        + slice.where()
        + " group by "
        + String.join(", ", groups);
  }
}
