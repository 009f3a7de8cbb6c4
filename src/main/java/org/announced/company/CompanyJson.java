package org.announced.company;

import org.announced.web.Column;
import org.announced.web.Field;
import org.announced.web.Sql;

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
        Column.text(name, alias + ".name"));
  }

  /**
   * The companies of a table of roles, aliased {@code x}, which has {@code company_id} and {@code
   * position}.
   *
   * @param more further members of each, such as {@code , 'role', x.role}
   * @param condition which rows
   */
  public static Field roles(String name, String table, String more, String condition) {
    String from = "from " + table + " x join company c on c.id = x.company_id where " + condition;
    return Field.of(
        name,
        Sql.array(
            "json_build_object('company', " + CompanyListing.reference("c") + more + ")",
            "x.position",
            from),
        Column.text(name, Sql.joined("c.name", "x.position", from)));
  }
}
