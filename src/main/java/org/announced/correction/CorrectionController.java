package org.announced.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import org.announced.announcement.AnnouncementReferences;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.document.GivenFields;
import org.announced.http.IfMatch;
import org.announced.revision.Action;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Corrections of announcements, by JSON merge patch (RFC 7396) under If-Match. */
@RestController
class CorrectionController {

  static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String API = "/api/v1/";

  private final ChangeRequests requests;
  private final AnnouncementCorrections corrections;
  private final AnnouncementReferences references;

  CorrectionController(
      ChangeRequests requests,
      AnnouncementCorrections corrections,
      AnnouncementReferences references) {
    this.requests = requests;
    this.corrections = corrections;
    this.references = references;
  }

  @PatchMapping(
      path = API + "announcements/{ref}",
      consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> announcement(@PathVariable String ref, HttpServletRequest request)
      throws IOException {
    var seen = IfMatch.of(request);
    return requests.answer(
        request,
        sent -> {
          var id = references.find(ref).orElseThrow(() -> AnnouncementCorrections.unknown(ref));
          var view = corrections.whole(id, seen::checkBody);
          var patch = new CheckedPatch(GivenFields.OF_ANNOUNCEMENTS, sent.faults());
          var edit = edit(sent, before -> patch.apply(before, sent.content(), ""));
          return Answer.ok(corrections.correct(id, edit, view, sent.dryRun()));
        });
  }

  private static Edit edit(Sent sent, Function<JsonNode, ObjectNode> change) {
    return new Edit(Action.CORRECTED, sent.by(), sent.reason(), sent.faults(), change);
  }
}
