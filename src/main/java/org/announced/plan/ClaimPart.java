package org.announced.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.announced.document.JsonPart;
import org.announced.part.PartReading;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;
import org.announced.source.Claim;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads the claims of a document. */
public final class ClaimPart {

  private ClaimPart() {}

  /**
   * @param whole the document that claims point into
   * @param isField whether an announcement has fields of a name, left out or not
   */
  static List<Claim> read(
      JsonPart document, JsonNode whole, Predicate<String> isField, PartReading reading) {
    var claims = new ArrayList<Claim>();
    var settled = new HashSet<String>();
    for (var piece : document.items("claims")) {
      var subject = piece.text("subject");
      if (subject != null && isAboutClaims(subject)) {
        reading
            .findings()
            .add(
                piece.at("subject"),
                FaultCode.UNKNOWN_SUBJECT,
                "%s points into the claims. A claim is about what is announced, such as"
                        .formatted(ShownText.quoted(subject))
                    + " /investments/0/amount.");
      } else if (subject != null && !pointsAtSomething(subject, whole, isField)) {
        reading
            .findings()
            .add(
                piece.at("subject"),
                FaultCode.UNKNOWN_SUBJECT,
                "%s points at nothing in this document. Write a pointer such as"
                        .formatted(ShownText.quoted(subject))
                    + " /investments/0/amount.");
      }
      var preferred = piece.isTrue("preferred");
      if (preferred && subject != null && !settled.add(subject)) {
        reading
            .findings()
            .add(
                piece.at("preferred"),
                FaultCode.DUPLICATE,
                "Another claim about %s is preferred already; one is."
                    .formatted(ShownText.quoted(subject)));
      }
      var source = reading.sources().referredTo(piece);
      var reason = piece.text("reason");
      var value = piece.piece("value").node();
      if (reading.origin(piece) != null && subject != null && source != null && reason != null) {
        var kept = reading.kept().get(piece.pointer());
        claims.add(
            kept == null
                ? new Claim(source, piece.position(), subject, value.toString(), preferred, reason)
                : new Claim(
                    kept.id(),
                    source,
                    piece.position(),
                    subject,
                    value.toString(),
                    preferred,
                    reason));
      }
    }
    return claims;
  }

  public static boolean isAboutClaims(String subject) {
    return (subject + "/").startsWith("/claims/");
  }

  /** A source may also claim something of a field that the document leaves out. */
  private static boolean pointsAtSomething(
      String subject, JsonNode whole, Predicate<String> isField) {
    var pointer = JsonPointer.compile(subject);
    return !whole.at(pointer).isMissingNode()
        || (whole.at(pointer.head()).isObject()
            && isField.test(pointer.last().getMatchingProperty()));
  }
}
