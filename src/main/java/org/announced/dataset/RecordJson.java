package org.announced.dataset;

import static org.announced.filter.Sql.array;
import static org.announced.filter.Sql.joined;

import org.announced.listing.Column;
import org.announced.listing.Field;

/** The rows that an announcement was taken from, in SQL. */
public final class RecordJson {

  private static final String ORDER = "x.dataset, x.key";

  private RecordJson() {}

  /**
   * All of them, by data set and key, with the edition of those that named one; in CSV three
   * columns whose cells go by pairs.
   */
  public static Field records(String announcementId) {
    var from = "from announcement_record x where x.announcement_id = " + announcementId;
    return Field.of(
        PostedRecords.FIELD,
        array(
            "json_strip_nulls(json_build_object('dataset', x.dataset, 'id', x.key, 'edition', x.edition))",
            ORDER,
            from),
        Column.text("records.dataset", joined("x.dataset", ORDER, from)),
        Column.text("records.id", joined("x.key", ORDER, from)),
        Column.text("records.edition", joined("coalesce(x.edition, '')", ORDER, from)));
  }
}
