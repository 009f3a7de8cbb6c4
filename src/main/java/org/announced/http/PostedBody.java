package org.announced.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The text of a request's body: never more than allowed is held, and it is UTF-8 or refused. */
@Component
public class PostedBody {

  private final DataSize largest;

  PostedBody(@Value("${announced.max-body-size:1MB}") DataSize largest) {
    this.largest = largest;
  }

  /** The body out of its encoding, and without a byte order mark. */
  public String text(HttpServletRequest request) throws IOException {
    var text = PostedJson.text(bytes(request));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Reads on only while it may still fit, whatever Content-Length says or leaves out. */
  private byte[] bytes(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > largest.toBytes()) {
      throw tooLarge();
    }
    var read = new ByteArrayOutputStream();
    var piece = new byte[8192];
    try (var in = IncomingBody.open(request, Long.MAX_VALUE)) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        if (read.size() + (long) n > largest.toBytes()) {
          throw tooLarge();
        }
        read.write(piece, 0, n);
      }
    }
    return read.toByteArray();
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        ProblemType.TOO_LARGE,
        "The body is larger than %s bytes. Split the document, or let the operator raise"
                .formatted(largest.toBytes())
            + " announced.max-body-size.");
  }
}
