package org.announced.summary.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.summary.Description;
import org.announced.summary.Measure;
import org.announced.summary.Slice;
import org.announced.summary.query.SummaryQuery;

/**
 * Writes the statement that answers a question: rows of (segment, slice, keys, measures). The rows
 * of the list are chosen once; each slice sums up some of them.
 */
public final class SummarySql {

  /** Rows of all announcements. */
  public static final String ALL = "";

  /** Rows of announcements that stand in the segments {@code :segments}. */
  static final String SEGMENTS = "segment_of(%s) = any (:segments)";

  /** Rows of the announcements {@code :announcements}. */
  static final String ANNOUNCEMENTS = "%s = any (:announcements)";

  private SummarySql() {}

  /**
   * The statement.
   *
   * @param some which rows alone, as {@link #SEGMENTS} or {@link #ANNOUNCEMENTS} tells it of their
   *     announcement; empty for all
   */
  static String of(SummaryQuery question, String some) {
    return chosen(question, some)
        + question.slices().stream()
            .map(slice -> sums(slice, width(question), question.description().measures()))
            .collect(Collectors.joining(" union all "));
  }

  /** The statement for all rows. */
  public static String whole(SummaryQuery question) {
    return of(question, ALL);
  }

  /** The rows that are chosen, each with whether its announcement has several of them. */
  public static String chosen(SummaryQuery question, String some) {
    Description description = question.description();
    String announcement = description.listing().alias() + ".announcement_id";
    List<String> conditions = new ArrayList<>(question.conditions());
    if (!some.isEmpty()) {
      conditions.add(some.formatted(announcement));
    }
    return "with chosen as materialized (select r.*, r.reason is null as counted,"
        + " count(*) over (partition by r.announcement_id) > 1 as several from (select"
        + " %3$s as segment, %2$s as id, %1$s, "
            .formatted(
                announcement,
                description.listing().id(),
                some.equals(ANNOUNCEMENTS) ? "0" : "segment_of(" + announcement + ")")
        + description.reason()
        + " as reason, "
        + description.carried()
        + " from "
        + description.listing().from()
        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
        + ") as r) ";
  }

  /** How many columns hold keys: as many as the slice with the most of them has. */
  static int width(SummaryQuery question) {
    return question.slices().stream().mapToInt(slice -> slice.keys().size()).max().orElse(0);
  }

  private static String sums(Slice slice, int width, List<Measure> measures) {
    List<String> columns = new ArrayList<>(List.of("g.segment", "'" + slice.name() + "'"));
    for (int key = 0; key < width; key++) {
      columns.add(key < slice.keys().size() ? "g.k" + key : "cast(null as text)");
    }
    IntStream.range(0, measures.size()).forEach(measure -> columns.add("g.m" + measure));
    return "select "
        + String.join(", ", columns)
        + " from ("
        + grouped(slice, measures, true)
        + ") as g";
  }

  /**
   * What each group of a slice adds up to, in columns {@code segment}, {@code k0} and so on, {@code
   * m0} and so on.
   *
   * <p>Announcements that have several rows are counted apart from all sums: an aggregate of
   * distinct values would have all rows sorted by them. Where they are not shown they are not
   * counted.
   */
  public static String grouped(Slice slice, List<Measure> measures, boolean bySegment) {
    if (slice.spread() != null) {
      return slice.spread().grouped(slice, measures, bySegment);
    }
    List<String> names = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    if (bySegment) {
      names.add("segment");
      keys.add("p.segment");
    }
    for (int key = 0; key < slice.keys().size(); key++) {
      names.add("k" + key);
      keys.add(slice.keys().get(key) + " as k" + key);
    }
    String rows = " from " + slice.from() + " where (" + slice.where() + ")";
    List<String> columns = new ArrayList<>(keys);
    List<String> statements = new ArrayList<>();
    for (int measure = 0; measure < measures.size(); measure++) {
      String once = measures.get(measure).once();
      columns.add(measures.get(measure).sql() + " as m" + measure);
      if (once != null && slice.shown().contains(measures.get(measure).name())) {
        statements.add(
            apart(measure, measures.size(), names, keys, rows + " and p.several and " + once));
      }
    }
    String sums =
        "select "
            + String.join(", ", columns)
            + rows
            + by(IntStream.rangeClosed(1, keys.size()).mapToObj(String::valueOf).toList());
    statements.add(0, sums);
    return statements.size() == 1 ? sums : together(statements, names, measures.size());
  }

  /** How many announcements that have several rows are in each group, and zero for all else. */
  private static String apart(
      int counted, int measures, List<String> names, List<String> keys, String rows) {
    List<String> distinct = new ArrayList<>(keys);
    distinct.add("p.announcement_id");
    List<String> columns = new ArrayList<>(names);
    for (int measure = 0; measure < measures; measure++) {
      columns.add((measure == counted ? "count(*)" : "null::numeric") + " as m" + measure);
    }
    return "select "
        + String.join(", ", columns)
        + " from (select distinct "
        + String.join(", ", distinct)
        + rows
        + ") as once"
        + by(names);
  }

  private static String together(List<String> statements, List<String> names, int measures) {
    List<String> columns = new ArrayList<>(names);
    IntStream.range(0, measures)
        .forEach(measure -> columns.add("sum(m%1$d) as m%1$d".formatted(measure)));
    return "select "
        + String.join(", ", columns)
        + " from ("
        + String.join(" union all ", statements)
        + ") as every"
        + by(names);
  }

  private static String by(List<String> columns) {
    return columns.isEmpty() ? "" : " group by " + String.join(", ", columns);
  }
}
