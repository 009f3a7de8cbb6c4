package org.announced.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * A write that is only asked what it would do. It answers what it would answer in earnest, marked
 * by a header, and stores nothing.
 */
public final class DryRun {

  /** The parameter that asks for one. */
  public static final String PARAMETER = "dryRun";

  /** Marks what it answers, with the value {@code true}. */
  public static final String HEADER = "Dry-Run";

  private DryRun() {}

  /**
   * Whether a request asks for one that takes no other parameter.
   *
   * @throws org.announced.problem.ProblemException 400 for a parameter that is not known: a
   *     misspelt dry run must not store
   */
  public static boolean isAskedFor(HttpServletRequest request) {
    var query = new QueryParameters(ServletExchange.head(request), List.of(PARAMETER));
    var dryRun = query.isTrue(PARAMETER);
    query.refuse();
    return dryRun;
  }
}
