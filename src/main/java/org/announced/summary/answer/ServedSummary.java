package org.announced.summary.answer;

import java.util.List;
import org.announced.http.RequestHead;

/** What is answered under a name below {@code /api/v1/summaries}. */
public interface ServedSummary {

  /** The last part of its path. */
  String name();

  /**
   * What is to be added up, and made of it.
   *
   * @throws org.announced.problem.ProblemException 400 that names every fault of the query, or 406
   */
  Composition composition(RequestHead request);

  /** The query strings with which the page asks for it first. */
  default List<String> askedFirst() {
    return List.of();
  }
}
