package org.announced.batch;

import java.util.Objects;
import org.announced.http.PostedJson;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of a batch, or several lines that are refused as one. It has a document, or a fault that
 * tells why it has none.
 *
 * @param number of the line in the stream, counted from 1; empty lines count
 * @param last the number of the last of several lines; the same as {@code number} for one
 * @param count how many lines it stands for, without empty ones
 * @param text the line as it was sent, if it is not JSON; null otherwise, and for a line that is
 *     too long
 */
record Line(
    long number,
    long last,
    long count,
    @Nullable JsonNode json,
    @Nullable ProblemException fault,
    @Nullable String text) {

  static Line of(long number, byte[] utf8) {
    String text = null;
    try {
      text = PostedJson.text(utf8);
      return new Line(number, number, 1, PostedJson.parse(text), null, null);
    } catch (ProblemException malformed) {
      return new Line(number, number, 1, null, ofOneLine(malformed), text);
    }
  }

  /**
   * A malformed document is reported by its place within the line: the number of the line in the
   * batch is told beside it.
   */
  private static ProblemException ofOneLine(ProblemException malformed) {
    var detail =
        String.valueOf(malformed.getMessage())
            .replaceFirst("^Line 1, c", "C")
            .replaceFirst(
                "the body ends before the document does\\.$",
                "the line ends before the document does. A document stands on one line, as"
                    + " `jq -c .` writes it.");
    return new ProblemException(malformed.type(), detail);
  }

  static Line tooLong(long number, int longest) {
    return new Line(
        number,
        number,
        1,
        null,
        new ProblemException(
            ProblemType.TOO_LARGE,
            "Line %d is longer than %d bytes.".formatted(number, longest)
                + " Split its document, or let the operator raise announced.max-body-size."),
        null);
  }

  /** Lines that are refused as one. */
  static Line together(Line first, Line last, long count, ProblemException fault) {
    return new Line(first.number(), last.number(), count, null, fault, null);
  }

  boolean isDocument() {
    return json != null;
  }

  /**
   * @throws ProblemException if the line is no JSON document
   */
  JsonNode document() {
    if (json == null) {
      throw Objects.requireNonNull(fault);
    }
    return json;
  }
}
