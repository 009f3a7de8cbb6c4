package org.announced.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the statements of a list. Rows are found first, in one table and by index, and only those
 * of the page are rendered, by PostgreSQL itself: one statement a page whatever its members.
 *
 * <p>A page after a cursor is the union of ranges that an index can start in: rows equal in the
 * first sort key and beyond in the second, rows beyond in the first, rows without a value. Each is
 * read for one page's length at most, so a late page costs what the first costs.
 */
final class ListSql {

  /** One row for the planner, which knows nothing of a table that nobody analyses. */
  private static final String SEEN =
      "(select (select version from data_version) as version) as seen";

  private final ListQuery query;
  private final Listing listing;
  private final List<ListQuery.ListOrder> order;

  ListSql(ListQuery query) {
    this.query = query;
    this.listing = query.listing();
    this.order = query.order();
  }

  /**
   * Rows of (JSON text, sort value 0, sort value 1, …, version of the data): one more than the
   * page, to see if it ends. Where a count is asked for it is the last column of each, of the same
   * moment, since one statement sees one. A row without JSON is there for the version and the count
   * alone, which an empty page has, too.
   */
  String page() {
    String limit = " limit " + (query.limit() + 1);
    List<String> ranges = new ArrayList<>();
    for (String beyond : query.after() == null ? List.of("true") : ranges(query.after())) {
      ranges.add("(" + found(beyond) + " order by " + foundOrder() + limit + ")");
    }
    String pages = "with page as (" + String.join(" union all ", ranges) + ")";
    String row = ListedRow.json(query.fields()) + "::text";
    return pages
        + (query.counted() ? counted() : "")
        + " select case when page.id is not null then "
        + row
        + " end, "
        + keys(i -> "page.k" + i + "::text")
        + ", seen.version"
        + (query.counted() ? ", counted.n from counted cross join " : " from ")
        + SEEN
        + " left join ("
        + shownRows(row)
        + ") on true order by "
        + pageOrder()
        + limit;
  }

  private String counted() {
    String all = where("true");
    return ", counted as (select count(*) as n from " + needed(listing.from(), all) + all + ")";
  }

  /** Rows of (JSON text), all of them. */
  String allAsJson() {
    return all(ListedRow.json(query.fields()) + "::text");
  }

  /** Rows of (text of a GeoJSON feature): all that are somewhere. */
  String allAsFeatures() {
    Listing.Located located = Objects.requireNonNull(listing.located());
    return all(
        "json_build_object('type', 'Feature', 'id', %s, 'geometry', %s, 'properties', %s)::text"
            .formatted(listing.id(), located.geometry(), ListedRow.json(query.fields())),
        located.condition());
  }

  /** Rows of the columns' texts, all of them. */
  String allAsColumns() {
    return all(
        columns(query.fields()).stream()
            .map(column -> "(" + column.sql() + ")::text")
            .collect(Collectors.joining(", ")));
  }

  static List<Column> columns(List<Field> fields) {
    return fields.stream().flatMap(field -> field.columns().stream()).toList();
  }

  private String all(String shown) {
    return all(shown, "true");
  }

  private String all(String shown, String condition) {
    return "with page as ("
        + found(condition)
        + ") select "
        + shown
        + " from "
        + shownRows(shown)
        + " order by "
        + pageOrder();
  }

  private String found(String beyond) {
    String found = listing.id() + " as id, " + keys(i -> order.get(i).key().sql() + " as k" + i);
    String chosen = where(beyond);
    return "select " + found + " from " + needed(listing.from(), found + chosen) + chosen;
  }

  private String where(String beyond) {
    List<String> all = new ArrayList<>(query.conditions());
    all.add(beyond);
    return " where " + String.join(" and ", all);
  }

  private String shownRows(String shown) {
    String joined = listing.from() + " on " + listing.id() + " = page.id " + listing.joins();
    return "page join " + needed(joined, shown);
  }

  private String needed(String from, String reading) {
    return LookupJoin.needed(from, listing.lookups(), reading);
  }

  private String foundOrder() {
    return order.stream().map(o -> o.sql(o.key().sql())).collect(Collectors.joining(", "));
  }

  private String pageOrder() {
    return IntStream.range(0, order.size())
        .mapToObj(i -> order.get(i).sql("page.k" + i))
        .collect(Collectors.joining(", "));
  }

  private String keys(java.util.function.IntFunction<String> key) {
    return IntStream.range(0, order.size()).mapToObj(key).collect(Collectors.joining(", "));
  }

  private List<String> ranges(Cursor after) {
    List<String> ranges = new ArrayList<>();
    StringBuilder equal = new StringBuilder();
    for (int i = 0; i < order.size(); i++) {
      SortKey key = order.get(i).key();
      String value = after.values().get(i);
      if (value == null) {
        equal.append(key.sql()).append(" is null and ");
        continue;
      }
      String bound = "cast(" + query.binder().bind(value) + " as " + key.type() + ")";
      String beyond = order.get(i).descending() ? " < " : " > ";
      if (!key.always()) {
        ranges.add(0, equal + key.sql() + " is null");
      }
      ranges.add(0, equal + key.sql() + beyond + bound);
      equal.append(key.sql()).append(" = ").append(bound).append(" and ");
    }
    return ranges;
  }
}
