package org.announced.summary.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.announced.http.Format;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.listing.Cursor;
import org.announced.problem.FaultCode;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Which of the groups one answer shows.
 *
 * @param after the place to go on from; null on the first page
 * @param identity what a cursor belongs to: path, filters and order
 * @param address of the same question without a cursor, to which one can be added
 */
public record GroupWindow(int limit, @Nullable Cursor after, String identity, String address) {

  /** How many groups one answer shows at most. */
  public static final int MOST = 10_000;

  /** The parameters that choose which groups are shown. */
  public static final List<String> PARAMETERS = List.of("limit", "cursor");

  /** What is not divided into groups. */
  public static final GroupWindow NONE = new GroupWindow(MOST, null, "", "");

  private static final List<String> NO_PART = List.of("limit", "cursor", "format");

  /** Reads it; what is wrong is added to the query's faults. */
  public static GroupWindow read(RequestHead request, QueryParameters query, Format format) {
    int limit = query.number("limit", 1, MOST, MOST);
    String identity =
        request.path()
            + query.values().entrySet().stream()
                .filter(parameter -> !NO_PART.contains(parameter.getKey()))
                .map(parameter -> "\n" + parameter.getKey() + "\n" + parameter.getValue())
                .collect(Collectors.joining());
    String address =
        request.path()
            + "?"
            + query.values().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("cursor"))
                .map(GroupWindow::written)
                .map(written -> written + "&")
                .collect(Collectors.joining());
    String text = query.value("cursor");
    Cursor after = null;
    if (text != null && format != Format.JSON) {
      query
          .faults()
          .add(
              "cursor",
              FaultCode.NOT_WITH_FORMAT,
              "CSV gives all groups at once; leave cursor out.");
    } else if (text != null) {
      Optional<Cursor> read = Cursor.decode(text, identity);
      read.ifPresentOrElse(cursor -> {}, () -> refuseCursor(query));
      after = read.orElse(null);
    }
    return new GroupWindow(limit, after, identity, address);
  }

  /** Notes that the cursor was not given out for this question. */
  public static void refuseCursor(QueryParameters query) {
    query
        .faults()
        .add(
            "cursor",
            FaultCode.INVALID_CURSOR,
            "This cursor was not given out by this summary with these filters and this order."
                + " Follow 'next' as it is, or start again without a cursor.");
  }

  private static String written(Map.Entry<String, String> parameter) {
    return QueryParameters.encoded(parameter.getKey())
        + "="
        + QueryParameters.encoded(parameter.getValue());
  }

  /** The address of what comes after a place. */
  public String next(Cursor place) {
    return Moment.in(address + "cursor=" + place.encode(identity));
  }
}
