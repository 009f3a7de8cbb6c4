package org.announced.listing;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A join by which each row finds exactly one row, or by a left join at most one. A statement that
 * reads nothing of what was found is the same without it; PostgreSQL, which cannot know that, would
 * look it up for every row all the same.
 *
 * @param alias the name of what was found, a word that the rest of a statement reads it by
 * @param sql the join, word for word as it stands in a listing
 */
public record LookupJoin(String alias, String sql) {

  /**
   * What rows are found in without those joins of which nothing is read.
   *
   * @param reading the parts of the statement that read from it
   */
  static String needed(String from, List<LookupJoin> lookups, String reading) {
    var needed = from;
    // Backwards, since a join reads what those before it found.
    for (var i = lookups.size() - 1; i >= 0; i--) {
      var without = needed.replace(lookups.get(i).sql, "");
      if (!lookups.get(i).isReadIn(without + " " + reading)) {
        needed = without;
      }
    }
    return needed;
  }

  /** Whether its alias is mentioned, and be it in a text: then a join too many does no harm. */
  private boolean isReadIn(String sql) {
    return Pattern.compile("\\b" + alias + "\\b").matcher(sql).find();
  }
}
