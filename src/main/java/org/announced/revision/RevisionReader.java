package org.announced.revision;

import java.util.UUID;
import org.announced.filter.PathScope;
import org.announced.http.HttpExchange;
import org.announced.listing.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads the revisions of one thing. */
@Component
public class RevisionReader {

  private final Lists lists;
  private final RevisionListing announcements;
  private final RevisionListing companies;

  RevisionReader(
      Lists lists, RevisionListing announcementRevisions, RevisionListing companyRevisions) {
    this.lists = lists;
    this.announcements = announcementRevisions;
    this.companies = companyRevisions;
  }

  /**
   * The revisions of a thing that exists, as any other list.
   *
   * @return null when the answer was streamed to the exchange already
   */
  public @Nullable ResponseEntity<byte[]> list(Subject subject, UUID id, HttpExchange exchange) {
    var rows = subject == Subject.COMPANY ? companies : announcements;
    return lists.list(
        rows.listing(), new PathScope("r." + subject.reference() + " = ?", id), exchange);
  }
}
