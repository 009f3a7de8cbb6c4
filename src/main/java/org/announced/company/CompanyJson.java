package org.announced.company;

import org.announced.filter.Sql;
import org.announced.listing.Column;
import org.announced.listing.Field;

/** Companies as other resources show them, in SQL. */
public final class CompanyJson {

  private CompanyJson() {}

  /** {@code {"company": …}} for a joined company, or null where there is none. */
  public static Field role(String name, String alias) {
    return Field.of(
        name,
        "case when "
            + alias
            + ".id is not null then json_build_object('company', "
            + CompanyListing.reference(alias)
            + ") end",
        Column.text(name, alias + ".name"),
        Column.text(name + ".slug", alias + ".slug"));
  }

  /**
   * The companies of a table of roles, aliased {@code x}, which has {@code company_id} and {@code
   * position}.
   *
   * @param column the further member's column in the table, beside names and slugs in CSV; empty
   *     when there is none
   * @param condition which rows
   */
  public static Field roles(String name, String table, String column, String condition) {
    String from = "from " + table + " x join company c on c.id = x.company_id where " + condition;
    String more = column.isEmpty() ? "" : ", '" + column + "', x." + column;
    String json =
        Sql.array(
            "json_build_object('company', " + CompanyListing.reference("c") + more + ")",
            "x.position",
            from);
    Column names = Column.text(name, Sql.joined("c.name", "x.position", from));
    Column slugs = Column.text(name + ".slug", Sql.joined("c.slug", "x.position", from));
    return column.isEmpty()
        ? Field.of(name, json, names, slugs)
        : Field.of(
            name,
            json,
            names,
            slugs,
            Column.plain(
                name + "." + column,
                Sql.joined("coalesce(x." + column + "::text, '')", "x.position", from)));
  }
}
