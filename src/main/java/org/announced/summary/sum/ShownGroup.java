package org.announced.summary.sum;

import java.math.BigDecimal;
import java.util.List;
import org.announced.commitment.Grouping;
import org.announced.summary.Link;
import org.announced.summary.query.SummaryQuery;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is shown.
 *
 * @param keys the value of each key, as shown; null for rows without one
 * @param measures those that are shown of groups, in their order; null for a number that is not
 *     known
 * @param cases what its amounts add up to in each case; null when low, point and high show that
 */
public record ShownGroup(
    List<@Nullable String> keys,
    String label,
    List<@Nullable BigDecimal> measures,
    @Nullable CaseSums cases) {

  /** The address of the rows behind it. */
  public Link details(SummaryQuery question, Link all) {
    Link details = all;
    for (int i = 0; i < keys.size(); i++) {
      String value = keys.get(i);
      boolean isUpTo = question.cumulative() && question.keys().get(i).time() && value != null;
      details =
          question
              .keys()
              .get(i)
              .narrowing()
              .apply(details, isUpTo ? Grouping.UP_TO + value : value);
    }
    return details;
  }
}
