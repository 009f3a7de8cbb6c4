package org.announced.review;

import org.announced.listing.Column;
import org.announced.listing.Field;

/**
 * A kind of pairs that wait for a person.
 *
 * @param table where they are kept, with who dismissed them and why
 * @param path where those are listed on which nobody has decided
 * @param member in which a pair shows its two things
 * @param things SQL of a JSON array of the two that a pair {@code p} of the table is of
 */
public record ReviewedPairs(String table, String path, String member, String things) {

  /** What a pair {@code p} shows after its two things: how near they are, why, and since when. */
  public static Field[] nearness() {
    return new Field[] {
      Field.number("score", "p.score"),
      Field.of(
          "reasons",
          "to_json(p.reasons)",
          Column.text("reasons", "array_to_string(p.reasons, '; ')")),
      Field.instant("since", "p.since")
    };
  }
}
