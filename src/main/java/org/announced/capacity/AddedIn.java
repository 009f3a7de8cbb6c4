package org.announced.capacity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.announced.commitment.FigureSql;
import org.announced.commitment.Grouping;
import org.announced.http.RequestHead;
import org.announced.listing.LookupJoin;

/**
 * What of each capacity {@code k} comes in one year, or up to one, in SQL: what falls to the group
 * of a summary by that year, or of a running total, as its details name it.
 *
 * @param year four digits, after {@link Grouping#UP_TO} where it is all up to it, or the word null
 *     for what has no day
 */
record AddedIn(String year) {

  private static final Pattern GROUP =
      Pattern.compile(
          "(?:^|,) *by:((?:" + Pattern.quote(Grouping.UP_TO) + ")?[0-9]{4}|null) *(?:,|$)");

  /** Empty when a request is about no year, or names it faultily, which is reported elsewhere. */
  static Optional<AddedIn> of(RequestHead request) {
    return Optional.ofNullable(request.parameter("group"))
        .map(GROUP::matcher)
        .filter(found -> found.find())
        .map(found -> new AddedIn(found.group(1)));
  }

  LookupJoin join() {
    return new LookupJoin(
        "added",
        " left join lateral (select "
            + sums("power")
            + ", "
            + sums("accelerators")
            + " from capacity_addition x where x.capacity_id = k.id and x.year"
            + condition()
            + ") as added on true");
  }

  private String condition() {
    if (year.startsWith(Grouping.UP_TO)) {
      return " <= '" + year.substring(Grouping.UP_TO.length()) + "'";
    }
    return year.equals("null") ? " is null" : " = '" + year + "'";
  }

  /** What is open upwards in one of its additions is so in all of them together. */
  private static String sums(String figure) {
    return ("sum(x.%1$s_low) as %1$s_low, sum(x.%1$s) as %1$s, case when count(x.%1$s) ="
            + " count(x.%1$s_high) then sum(x.%1$s_high) end as %1$s_high")
        .formatted(figure);
  }

  /** Of power and of accelerators. */
  List<FigureSql> figures() {
    return List.of(FigureSql.columns("added.power"), FigureSql.columns("added.accelerators"));
  }
}
