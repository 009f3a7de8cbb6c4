package org.announced.summary.query;

import org.announced.http.RequestHead;

/**
 * Something that can be summed up. Everything that is offered of it (groups, filters, links to the
 * rows, CSV, its page in the documentation) follows from its description.
 */
public interface Summary {

  /** The description that a request without options asks for. */
  Description description();

  /**
   * The description that a request asks for by its options, such as a currency. Values that are at
   * fault are reported elsewhere, and taken for their defaults here.
   */
  default Description description(RequestHead request) {
    return description();
  }
}
