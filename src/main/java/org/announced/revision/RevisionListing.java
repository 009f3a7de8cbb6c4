package org.announced.revision;

import java.util.List;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.ComparisonFilter;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.listing.Listed;
import org.announced.listing.Listing;

/**
 * The list of revisions that one kind of thing has.
 *
 * @param path of the list, in which an id stands for one thing of that kind
 */
record RevisionListing(Subject subject, String path, Listing listing) implements Listed {

  static RevisionListing of(Subject subject, String things) {
    return new RevisionListing(subject, "/api/v1/" + things + "/revisions", rows(subject));
  }

  private static Listing rows(Subject subject) {
    List<String> actions = subject.actions().stream().map(Enum::name).toList();
    return Listing.named("revisions", subject.resource(), subject.history() + " r", "r")
        .show(
            Field.plain("revision", "r.number"),
            Field.plain("action", "r.action"),
            Field.instant("at", "r.made_at"),
            Field.of(
                "by",
                "case when r.author is not null then"
                    + " json_build_object('token', r.token_id, 'name', r.author) end",
                Column.text("by", "r.author")),
            Field.text("reason", "r.reason"),
            Field.of("changes", "r.changes", Column.text("changes", "r.changes::text")))
        .filter(
            ChoiceFilter.word("action", "r.action in (?)", "What kind of change it was.", actions),
            ComparisonFilter.instant("at", "r.made_at", "When it was made."))
        .sort("revision", "r.number", "integer")
        .build();
  }
}
