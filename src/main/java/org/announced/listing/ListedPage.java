package org.announced.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.announced.http.CompactJson;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rows of {@link ListSql#page}, as they come, and what is told of them. */
final class ListedPage implements RowCallbackHandler {

  private final ListQuery query;
  private final List<byte[]> rows = new ArrayList<>();
  private @Nullable Cursor last;
  private long count;
  private long version;

  ListedPage(ListQuery query) {
    this.query = query;
  }

  @Override
  public void processRow(ResultSet row) throws SQLException {
    int width = query.order().size();
    byte[] json = row.getBytes(1);
    if (json != null) {
      rows.add(json);
    }
    if (rows.size() == query.limit()) {
      List<@Nullable String> place = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        place.add(row.getString(i + 2));
      }
      last = new Cursor(place);
    }
    version = row.getLong(width + 2);
    if (query.counted()) {
      count = row.getLong(width + 3);
    }
  }

  /** Of the data that it shows. */
  long version() {
    return version;
  }

  /** The address of the page behind this one; null when this one is the last. */
  @Nullable String next(String path) {
    return last == null || rows.size() <= query.limit()
        ? null
        : Moment.in(
            path
                + "?"
                + (query.parameters().isEmpty() ? "" : query.parameters() + "&")
                + "cursor="
                + last.encode(query.identity()));
  }

  byte[] json(@Nullable String next) {
    CompactJson body = new CompactJson().plain("{\"items\":[");
    String between = "";
    for (byte[] row : rows.subList(0, Math.min(rows.size(), query.limit()))) {
      body.plain(between).json(row);
      between = ",";
    }
    body.plain("],\"next\":").plain(next == null ? "null" : '"' + next + '"');
    return (query.counted() ? body.plain(",\"count\":" + count) : body).plain("}").toBytes();
  }
}
