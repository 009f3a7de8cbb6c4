package org.announced.revision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.announced.filter.PathScope;
import org.announced.http.HttpExchange;
import org.announced.listing.Listing;
import org.announced.listing.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads the revisions of one thing. */
@Component
public class RevisionReader {

  private final Lists lists;
  private final Map<Subject, Listing> listings = new EnumMap<>(Subject.class);

  RevisionReader(Lists lists, List<RevisionListing> all) {
    this.lists = lists;
    all.forEach(one -> listings.put(one.subject(), one.listing()));
  }

  /**
   * The revisions of a thing that exists, as any other list.
   *
   * @return null when the answer was streamed to the exchange already
   */
  public @Nullable ResponseEntity<byte[]> list(Subject subject, UUID id, HttpExchange exchange) {
    return lists.list(
        Objects.requireNonNull(listings.get(subject)),
        new PathScope("r." + subject.reference() + " = ?", id),
        exchange);
  }
}
