package org.announced.batch;

import java.util.Objects;
import org.announced.web.PostedJson;
import org.announced.web.ProblemException;
import org.announced.web.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of a batch: a document, or why it is none.
 *
 * @param number counted from 1, empty lines too
 */
record Line(long number, @Nullable JsonNode json, @Nullable ProblemException fault) {

  static Line of(long number, byte[] utf8) {
    try {
      return new Line(number, PostedJson.parse(utf8), null);
    } catch (ProblemException malformed) {
      // The only line of its document; that of the batch is told beside it.
      var detail = String.valueOf(malformed.getMessage()).replaceFirst("^Line 1, c", "C");
      return new Line(number, null, new ProblemException(malformed.type(), detail));
    }
  }

  static Line tooLong(long number, int longest) {
    return new Line(
        number,
        null,
        new ProblemException(
            ProblemType.TOO_LARGE,
            "Line %d is longer than %d bytes.".formatted(number, longest)
                + " Split its document, or let the operator raise announced.max-body-size."));
  }

  boolean isDocument() {
    return json != null;
  }

  /**
   * @throws ProblemException if the line is none
   */
  JsonNode document() {
    if (json == null) {
      throw Objects.requireNonNull(fault);
    }
    return json;
  }
}
