package org.announced.move;

import java.util.List;

/**
 * A table and those of its columns that are written; what PostgreSQL works out of them, it works
 * out again.
 *
 * @param name quoted where that is needed
 * @param columns their names, quoted where that is needed
 */
record MovedTable(String name, List<String> columns) {

  /** Sends all of its rows, in a form that every version of PostgreSQL reads. */
  String copyOut() {
    return "copy " + name + " (" + String.join(", ", columns) + ") to stdout";
  }

  String copyIn() {
    return "copy " + name + " (" + String.join(", ", columns) + ") from stdin";
  }

  /**
   * Its number of rows, and a sum over a hash of each. The order of the rows makes no difference to
   * it, and a row of which anything differs does.
   */
  String checksum() {
    return """
        select count(*),
               coalesce(sum(('x' || left(md5(row(%s)::text), 15))::bit(60)::bigint), 0)::text
        from %s
        """
        .formatted(String.join(", ", columns), name);
  }
}
