package org.announced.freshness;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;

/** Which version of the data a reader wants to see at least, mostly that of its own last write. */
final class LeastVersion {

  static final String HEADER = "Announced-Version-At-Least";

  private static final Pattern VERSION = Pattern.compile("0*[0-9]{1,18}");

  private LeastVersion() {}

  /**
   * The version that a request names; empty if it names none.
   *
   * @throws ProblemException 400 for what is no version
   */
  static OptionalLong of(HttpServletRequest request) {
    var given = Collections.list(request.getHeaders(HEADER));
    if (given.isEmpty()) {
      return OptionalLong.empty();
    }
    var text = given.get(0).strip();
    if (given.size() > 1 || !VERSION.matcher(text).matches()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          HEADER
              + " is the number that an answer said in Announced-Version, such as 1234; this request"
              + (given.size() > 1 ? " has " + given.size() + " of them." : " has something else."));
    }
    return OptionalLong.of(Long.parseLong(text));
  }
}
