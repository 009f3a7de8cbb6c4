package org.announced.review;

import java.util.function.UnaryOperator;
import org.announced.filter.Criterion;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listing;
import org.announced.listing.LookupJoin;

/**
 * A kind of pairs that wait for a person, in a table of their own: that of companies is called
 * {@code company_pair}, and the view of those on which nobody has decided {@code
 * company_possible_duplicate}.
 *
 * @param resource what a pair is called in the documentation
 * @param thing the table of the things that pairs are of
 * @param things what they are called in addresses, and the member in which a pair shows its two
 * @param words the column of a thing that people read
 * @param shown makes of an alias of a thing the JSON that a pair shows of it, in SQL
 * @param isMerged whether a thing may turn out to be another, which is shown in its place then
 */
public record ReviewedPairs(
    String resource,
    String thing,
    String things,
    String words,
    UnaryOperator<String> shown,
    boolean isMerged) {

  /** Pairs of things that are never merged. */
  public ReviewedPairs(
      String resource, String thing, String things, String words, UnaryOperator<String> shown) {
    this(resource, thing, things, words, shown, false);
  }

  /** Where those are listed on which nobody has decided. */
  public String path() {
    return "/api/v1/" + things + "/possible-duplicates";
  }

  /** Where all are kept, with who dismissed them and why. */
  String table() {
    return thing + "_pair";
  }

  /** SQL of a JSON array of the two that a pair {@code p} of the table is of. */
  String both() {
    var from =
        isMerged
            ? "from %1$s as c join %1$s as s on s.id = coalesce(c.merged_into, c.id) where c.id"
            : "from %s as s where s.id";
    return "(select json_agg(%s order by s.id) %s in (p.one_id, p.other_id))"
        .formatted(shown.apply("s"), from.formatted(thing));
  }

  /**
   * How those are read on which nobody has decided: the two, how near they are, why, and since
   * when.
   *
   * @param filter by one of the two
   */
  public Listing listing(Criterion filter) {
    return Listing.named("possible-duplicates", resource, thing + "_possible_duplicate p", "p")
        .join(new LookupJoin("one", "left join %s one on one.id = p.one_id".formatted(thing)))
        .join(
            new LookupJoin("other", "left join %s other on other.id = p.other_id".formatted(thing)))
        .show(
            Field.plain("id", "p.id"),
            Field.of(
                things,
                "json_build_array(" + shown.apply("one") + ", " + shown.apply("other") + ")",
                Column.text(things, "one.%1$s || '; ' || other.%1$s".formatted(words)),
                Column.text(things + ".slug", "one.slug || '; ' || other.slug")),
            Field.number("score", "p.score"),
            Field.of(
                "reasons",
                "to_json(p.reasons)",
                Column.text("reasons", "array_to_string(p.reasons, '; ')")),
            Field.instant("since", "p.since"))
        .filter(filter)
        .sortAlways("score", "p.score", "numeric")
        .sortAlways("since", "p.since", "timestamptz")
        .build();
  }
}
