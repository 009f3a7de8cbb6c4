package org.announced.capacity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.announced.commitment.FigureSql;
import org.announced.http.RequestHead;
import org.announced.listing.LookupJoin;

/**
 * What of each capacity {@code k} comes in one year, in SQL: what falls to the group of a summary
 * by that year, as its details name it.
 *
 * @param year four digits, or the word null for what has no day
 */
record AddedIn(String year) {

  private static final Pattern GROUP = Pattern.compile("(?:^|,) *by:([0-9]{4}|null) *(?:,|$)");

  /**
   * Empty when a request is not about one year, or names it faultily, which is reported elsewhere.
   */
  static Optional<AddedIn> of(RequestHead request) {
    return Optional.ofNullable(request.parameter("group"))
        .map(GROUP::matcher)
        .filter(found -> found.find())
        .map(found -> new AddedIn(found.group(1)));
  }

  LookupJoin join() {
    String inYear = year.equals("null") ? " is null" : " = '" + year + "'";
    return new LookupJoin(
        "added",
        " left join lateral (select * from capacity_addition x where x.capacity_id = k.id and x.year"
            + inYear
            + ") as added on true");
  }

  /** Of power and of accelerators. */
  List<FigureSql> figures() {
    return List.of(FigureSql.columns("added.power"), FigureSql.columns("added.accelerators"));
  }
}
