package org.announced.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.announced.document.JsonPart;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.part.PartReading;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;
import org.announced.source.Claim;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The claims of documents, which may be about anything else in them. */
@Component
@Order(7)
public class ClaimPart implements DocumentPart<Claim> {

  /** The list of claims in a document. */
  public static final PartList LIST = new PartList("claims", Claim.class);

  private final AnnouncementSchema schema;

  ClaimPart(AnnouncementSchema schema) {
    this.schema = schema;
  }

  @Override
  public PartList list() {
    return LIST;
  }

  @Override
  public List<Claim> read(JsonPart document, PartReading reading) {
    var claims = new ArrayList<Claim>();
    var settled = new HashSet<String>();
    for (var piece : document.items(LIST.field())) {
      var subject = piece.text("subject");
      if (subject != null && isAboutClaims(subject)) {
        reading
            .faults()
            .add(
                piece.at("subject"),
                FaultCode.UNKNOWN_SUBJECT,
                "%s points into the claims. A claim is about what is announced, such as"
                        .formatted(ShownText.quoted(subject))
                    + " /investments/0/amount.");
      } else if (subject != null && !pointsAtSomething(subject, reading.whole())) {
        reading
            .faults()
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
            .faults()
            .add(
                piece.at("preferred"),
                FaultCode.DUPLICATE,
                "Another claim about %s is preferred already; one is."
                    .formatted(ShownText.quoted(subject)));
      }
      var source = reading.sources().referredTo(piece);
      var reason = piece.text("reason");
      var value = piece.piece("value").node();
      var origin = reading.origin(piece);
      if (origin != null && subject != null && source != null && reason != null) {
        claims.add(new Claim(origin, source, subject, value.toString(), preferred, reason));
      }
    }
    return claims;
  }

  /** Whether a claim would be about claims, which none is. */
  public static boolean isAboutClaims(String subject) {
    return LIST.holds(subject + "/");
  }

  /** A source may also claim something of a field that the document leaves out. */
  private boolean pointsAtSomething(String subject, JsonNode whole) {
    var pointer = JsonPointer.compile(subject);
    return !whole.at(pointer).isMissingNode()
        || (whole.at(pointer.head()).isObject()
            && schema.knows(pointer.last().getMatchingProperty()));
  }
}
