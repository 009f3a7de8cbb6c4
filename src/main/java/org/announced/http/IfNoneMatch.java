package org.announced.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.http.HttpHeaders;

/**
 * What a reader has already (RFC 9110, section 13.1.2).
 *
 * @param tags the header as it was sent; empty if it was not
 */
public record IfNoneMatch(String tags) {

  /** All headers of this name together; without any, it names nothing. */
  public static IfNoneMatch of(HttpServletRequest request) {
    return new IfNoneMatch(
        String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH))));
  }

  /** Whether it is something that has a name. */
  public boolean isSome() {
    return !IfMatch.NOTHING.matcher(tags).matches() && !isAny();
  }

  private boolean isAny() {
    return IfMatch.ANYTHING.matcher(tags).matches();
  }

  /** Whether it is what there is now; {@code *} is whatever that may be. */
  public boolean names(String current) {
    return isAny()
        || IfMatch.TAG
            .matcher(tags)
            .results()
            .anyMatch(tag -> ETags.nameTheSame(tag.group(), current));
  }
}
