package org.announced.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.announcement.AnnouncementReferences;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.document.Reason;
import org.announced.http.IfMatch;
import org.announced.plan.ClaimPart;
import org.announced.plan.ClaimedFacts;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;
import org.announced.revision.Action;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which of several claims about a fact is the one that is shown. */
@RestController
class ClaimPreferenceController {

  private final ChangeRequests requests;
  private final AnnouncementCorrections corrections;
  private final AnnouncementReferences references;

  ClaimPreferenceController(
      ChangeRequests requests,
      AnnouncementCorrections corrections,
      AnnouncementReferences references) {
    this.requests = requests;
    this.corrections = corrections;
    this.references = references;
  }

  @PostMapping(
      path = "/api/v1/announcements/{ref}/claims/{claim}/preference",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> prefer(
      @PathVariable String ref, @PathVariable String claim, HttpServletRequest request)
      throws IOException {
    var seen = IfMatch.of(request);
    return requests.answer(
        request,
        sent -> {
          RetractionController.refuseFields(sent);
          var id = references.find(ref).orElseThrow(() -> AnnouncementCorrections.unknown(ref));
          var reason = String.valueOf(sent.reason());
          var edit =
              new Edit(
                  Action.CLAIM_PREFERRED,
                  sent.by(),
                  reason,
                  sent.faults(),
                  before -> preferred(before, claim, reason));
          var view = corrections.whole(id, seen::checkBody);
          return Answer.ok(corrections.correct(id, edit, view, sent.dryRun()));
        });
  }

  private static ObjectNode preferred(JsonNode before, String id, String reason) {
    var after = (ObjectNode) before.deepCopy();
    var claims = after.path(ClaimPart.LIST.field());
    var claim = claim(claims, id);
    for (var other : claims) {
      if (other instanceof ObjectNode object
          && object.path("subject").equals(claim.path("subject"))) {
        object.put("preferred", object.path("id").equals(claim.path("id")));
      }
    }
    claim.put(Reason.FIELD, reason);
    ClaimedFacts.show(after, claim);
    return after;
  }

  private static ObjectNode claim(JsonNode claims, String id) {
    for (var claim : claims) {
      if (claim instanceof ObjectNode object
          && claim.path("id").asString("").equalsIgnoreCase(id)) {
        return object;
      }
    }
    throw new ProblemException(
        ProblemType.NOT_FOUND,
        "The announcement has no claim %s; its claims stand in it with their ids."
            .formatted(ShownText.quoted(id)));
  }
}
