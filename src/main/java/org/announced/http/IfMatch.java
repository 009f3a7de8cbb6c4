package org.announced.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/**
 * Which state a change was made for (RFC 9110, section 13.1.1). {@code *} names none, and so does
 * not say that the caller has seen what it is about to change.
 *
 * @param tags the entity tags as they were sent
 */
public record IfMatch(List<String> tags) {

  static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

  /** Elements of a list may be empty, and say nothing (RFC 9110, section 5.6.1). */
  private static final Pattern TAGS =
      Pattern.compile(
          "[\\s,]*TAG(\\s*,[\\s,]*TAG)*[\\s,]*".replace("TAG", "(?:" + TAG.pattern() + ")"));

  static final Pattern NOTHING = Pattern.compile("[\\s,]*");
  static final Pattern ANYTHING = Pattern.compile("[\\s,]*\\*[\\s,]*");

  /** What the request says of it, where it need not say anything. */
  public static Optional<IfMatch> find(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.IF_MATCH) == null
        ? Optional.empty()
        : Optional.of(of(request));
  }

  /**
   * What the request says of it.
   *
   * @throws ProblemException 428 when it says nothing, 400 when that cannot be read
   */
  public static IfMatch of(HttpServletRequest request) {
    var given = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
    var joined = String.join(",", given);
    if (NOTHING.matcher(joined).matches()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "Read the resource, and send the ETag of that answer as If-Match.");
    }
    if (ANYTHING.matcher(joined).matches()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          "If-Match: * names no state. Read the resource, and send the ETag of that answer.");
    }
    if (!TAGS.matcher(joined).matches()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "If-Match holds what is no ETag. Send the ETag as it was given, quotes included.");
    }
    var tags = new ArrayList<String>();
    TAG.matcher(joined).results().forEach(tag -> tags.add(tag.group()));
    return new IfMatch(tags);
  }

  /** Lets the change pass if one of the tags is that of the resource's body. */
  public void checkBody(String json) {
    check(ETags.of(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Lets the change pass if one of the tags is this one, also as a proxy weakened or marked it: a
   * tag is made of all that it names, and so equal ones name equal states.
   *
   * @param current the strong ETag of the resource as it is now, under a lock that keeps it so
   * @throws ProblemException 412 with the current tag
   */
  public void check(String current) {
    if (tags.stream().noneMatch(tag -> ETags.nameTheSame(tag, current))) {
      var weak = tags.stream().allMatch(tag -> tag.startsWith("W/"));
      throw new ProblemException(
              ProblemType.PRECONDITION_FAILED,
              weak
                  ? "The resource has changed since it was read, or the ETag is that of a list, which"
                      + " does not name its state. Read the resource again at its own address."
                  : "The resource has changed since it was read. Read it again, and see whether the"
                      + " change still makes sense.")
          .with(HttpHeaders.ETAG, current);
    }
  }
}
