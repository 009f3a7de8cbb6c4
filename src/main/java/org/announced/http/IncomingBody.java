package org.announced.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.QueryFaults;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * The body of a request as it was before it was encoded for the way: as it came, or out of gzip.
 * Its {@code available()} is above zero whenever some of it can be read without waiting.
 */
public final class IncomingBody extends FilterInputStream {

  private final BooleanSupplier hasArrived;

  private IncomingBody(InputStream in, BooleanSupplier hasArrived) {
    super(in);
    this.hasArrived = hasArrived;
  }

  /**
   * Reading from it raises a {@link ProblemException} where the encoding is broken.
   *
   * @param largest so many bytes it may have when it comes out of gzip; as it came, any number
   * @throws ProblemException 415 for an encoding or charset that is not taken
   */
  public static InputStream open(HttpServletRequest request, long largest) throws IOException {
    refuseCharsets(request);
    var encoding =
        String.join(",", Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)));
    var plain = new IncomingBody(request.getInputStream(), ArrivalValve.hasArrived(request));
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> plain;
      case "gzip", "x-gzip" -> new Gunzip(plain, largest);
      default ->
          throw new ProblemException(
                  ProblemType.UNSUPPORTED_MEDIA_TYPE,
                  "The body is encoded as '"
                      + QueryFaults.shown(encoding)
                      + "'. Send it with 'Content-Encoding: gzip', once, or as it is (identity).")
              .with(HttpHeaders.ACCEPT_ENCODING, "gzip");
    };
  }

  private static void refuseCharsets(HttpServletRequest request) {
    var type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
    var charset = type.getCharset();
    if (charset != null
        && !charset.equals(StandardCharsets.UTF_8)
        && !charset.equals(StandardCharsets.US_ASCII)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The body is said to be in %s. JSON is in UTF-8.".formatted(charset.name()));
    }
  }

  @Override
  public int available() throws IOException {
    int fetched = super.available();
    return fetched > 0 || !hasArrived.getAsBoolean() ? fetched : 1;
  }
}
