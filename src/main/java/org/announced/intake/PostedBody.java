package org.announced.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.announced.web.ProblemException;
import org.announced.web.ProblemType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The text of a request's body: never more than allowed is held, and it is UTF-8 or refused. */
@Component
class PostedBody {

  private final DataSize largest;

  PostedBody(@Value("${announced.max-body-size:1MB}") DataSize largest) {
    this.largest = largest;
  }

  /** The body without a byte order mark. */
  String text(HttpServletRequest request) throws IOException {
    refuseEncodings(request);
    refuseCharsets(request);
    var text = decoded(bytes(request));
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static void refuseEncodings(HttpServletRequest request) {
    var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "The body is encoded as %s. Send it as it is, without Content-Encoding."
              .formatted(Shown.quoted(encoding)));
    }
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

  /** Reads on only while it may still fit, whatever Content-Length says or leaves out. */
  private byte[] bytes(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > largest.toBytes()) {
      throw tooLarge();
    }
    var read = new ByteArrayOutputStream();
    var piece = new byte[8192];
    var in = request.getInputStream();
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      if (read.size() + (long) n > largest.toBytes()) {
        throw tooLarge();
      }
      read.write(piece, 0, n);
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

  private static String decoded(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError()) {
      var before = out.flip().toString();
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw new ProblemException(
          ProblemType.MALFORMED_JSON,
          "Line %d, column %d: the bytes are not UTF-8. Encode the body in UTF-8."
              .formatted(line, column));
    }
    return out.flip().toString();
  }
}
