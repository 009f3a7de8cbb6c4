package org.announced.merge;

import java.util.Optional;
import org.announced.access.Caller;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.http.IfMatch;

/**
 * A request to merge a company, or to undo that.
 *
 * @param ref the company that the address names
 * @param ifMatch the state of it that the request was made for, if it says so
 */
record MergeOrder(String ref, Sent sent, Optional<IfMatch> ifMatch) {

  /** Once nothing is wrong with the request. */
  String reason() {
    return String.valueOf(sent.reason());
  }

  Caller by() {
    return sent.by();
  }
}
