package org.announced.summary;

import java.util.List;
import org.announced.http.RequestHead;

/**
 * Something that can be summed up. Everything that is offered of it (groups, filters, links to the
 * rows, CSV, its page in the documentation) follows from its description. A bean of this type is
 * answered under the name of its list; it needs no controller.
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

  /** The query strings with which the page asks for it first, worked out before anybody does. */
  default List<String> askedFirst() {
    return List.of();
  }
}
