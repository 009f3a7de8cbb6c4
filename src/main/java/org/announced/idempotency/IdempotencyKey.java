package org.announced.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.access.Caller;
import org.announced.http.DryRun;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.http.HttpHeaders;

/**
 * The name that a caller gives to a request, so as to send it again without doing it again. Each
 * token has keys of its own: two callers may use the same text.
 *
 * @param token the id of the token
 * @param text 1 to 255 visible ASCII characters or blanks between them
 */
record IdempotencyKey(UUID token, String text) {

  static final String HEADER = "Idempotency-Key";
  private static final String FORM = "[!-~]([ -~]{0,253}[!-~])?";

  /**
   * The key of a request; empty when it has none.
   *
   * @throws ProblemException 400 when its header cannot be a key, or is there twice
   */
  static Optional<IdempotencyKey> of(HttpServletRequest request) {
    List<String> given = Collections.list(request.getHeaders(HEADER));
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (given.size() > 1 || !given.get(0).matches(FORM)) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "Idempotency-Key is one text of 1 to 255 ASCII characters, such as a UUID or a digest of"
              + " the document; this request has "
              + (given.size() > 1 ? given.size() + " of them." : "another."));
    }
    return Caller.of(request).map(caller -> new IdempotencyKey(caller.id(), given.get(0)));
  }

  /**
   * SHA-256, in hexadecimal digits, of all that tells one request from another. Whether it is a dry
   * run is left out: a dry run foretells the same request.
   */
  String fingerprint(HttpServletRequest request, String body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String query =
          Arrays.stream(Objects.requireNonNullElse(request.getQueryString(), "").split("&"))
              .filter(parameter -> !parameter.startsWith(DryRun.PARAMETER + "="))
              .collect(Collectors.joining("&"));
      String state = Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_MATCH), "");
      for (String part :
          List.of(request.getMethod(), request.getRequestURI(), query, state, body)) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
