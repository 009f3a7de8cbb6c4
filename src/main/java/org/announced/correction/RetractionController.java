package org.announced.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.announcement.AnnouncementReferences;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.http.IfMatch;
import org.announced.problem.FaultCode;
import org.announced.problem.PointerStep;
import org.announced.revision.Action;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** It never happened: kept, marked, and out of totals. */
@RestController
class RetractionController {

  private static final String PATH = "/api/v1/announcements/{ref}/retraction";

  private final ChangeRequests requests;
  private final AnnouncementCorrections corrections;
  private final AnnouncementReferences references;

  RetractionController(
      ChangeRequests requests,
      AnnouncementCorrections corrections,
      AnnouncementReferences references) {
    this.requests = requests;
    this.corrections = corrections;
    this.references = references;
  }

  @PostMapping(
      path = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> retract(@PathVariable String ref, HttpServletRequest request)
      throws IOException {
    return answer(ref, request, Action.RETRACTED);
  }

  @PostMapping(
      path = PATH + "/undo",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> restore(@PathVariable String ref, HttpServletRequest request)
      throws IOException {
    return answer(ref, request, Action.RESTORED);
  }

  private ResponseEntity<byte[]> answer(String ref, HttpServletRequest request, Action action)
      throws IOException {
    var seen = IfMatch.find(request);
    return requests.answer(
        request,
        sent -> {
          refuseFields(sent);
          var id = references.find(ref).orElseThrow(() -> AnnouncementCorrections.unknown(ref));
          var view = corrections.whole(id, json -> seen.ifPresent(tag -> tag.checkBody(json)));
          var edit =
              new Edit(
                  action,
                  sent.by(),
                  sent.reason(),
                  sent.faults(),
                  before -> (ObjectNode) before.deepCopy());
          return Answer.ok(
              action == Action.RETRACTED
                  ? corrections.retract(id, edit, view, sent.dryRun())
                  : corrections.restore(id, edit, view, sent.dryRun()));
        });
  }

  /** Nothing but a reason is sent. */
  static void refuseFields(Sent sent) {
    for (var field : sent.content().propertyNames()) {
      sent.faults()
          .add(
              "/" + PointerStep.shown(field),
              FaultCode.UNKNOWN_FIELD,
              "Nothing but a reason is sent here.");
    }
    if (!sent.faults().isEmpty()) {
      throw sent.faults().asProblem();
    }
  }
}
