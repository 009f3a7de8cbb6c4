package org.announced.listing;

import java.util.List;
import java.util.stream.Collectors;
import org.announced.filter.Sql;

/** A row of a listing as a JSON object, in SQL. */
public final class ListedRow {

  private ListedRow() {}

  /** The JSON object of a row's members. */
  public static String json(List<Field> fields) {
    return fields.stream()
        .map(field -> "'" + field.name() + "', " + field.json())
        .collect(Collectors.joining(", ", "json_build_object(", ")"));
  }

  /**
   * A JSON array of a listing's rows.
   *
   * @param condition which rows
   */
  public static String array(Listing listing, String condition, String orderBy) {
    return Sql.array(
        json(List.copyOf(listing.fields().values())),
        orderBy,
        "from " + listing.from() + " " + listing.joins() + " where " + condition);
  }
}
