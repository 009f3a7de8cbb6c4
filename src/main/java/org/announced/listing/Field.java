package org.announced.listing;

import java.util.List;
import org.announced.filter.Sql;

/**
 * A top-level member of a row's JSON form.
 *
 * @param name the member's name
 * @param json an SQL expression that gives its value, as JSON or as a scalar that becomes JSON
 * @param columns the columns that stand for it in CSV
 */
public record Field(String name, String json, List<Column> columns) {

  /** A member that is one value, the same in JSON and CSV. */
  public static Field plain(String name, String sql) {
    return new Field(name, sql, List.of(Column.plain(name, sql)));
  }

  /** A member that is text a person wrote. */
  public static Field text(String name, String sql) {
    return new Field(name, sql, List.of(Column.text(name, sql)));
  }

  /** A member that is a number, without trailing zeros behind its point. */
  public static Field number(String name, String sql) {
    return plain(name, "trim_scale(" + sql + ")");
  }

  /** A member that is a point in time, in UTC to the microsecond. */
  public static Field instant(String name, String sql) {
    return plain(name, Sql.instant(sql));
  }

  /** A member that is an object or a list in JSON, and one column or several in CSV. */
  public static Field of(String name, String json, Column... columns) {
    return new Field(name, json, List.of(columns));
  }
}
