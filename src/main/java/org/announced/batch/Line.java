package org.announced.batch;

import java.util.Objects;
import org.announced.http.PostedJson;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of a batch: a document, or why it is none; or several lines that are none together.
 *
 * @param number counted from 1, empty lines too
 * @param last the number of the last of several, or its own
 * @param count how many they are, without empty ones
 * @param text what stands there, if it is no JSON by itself
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

  /** What is said of a body of its own, which has one line; that of the batch is told beside it. */
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

  /** LineReader that are refused as one. */
  static Line together(Line first, Line last, long count, ProblemException fault) {
    return new Line(first.number(), last.number(), count, null, fault, null);
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
