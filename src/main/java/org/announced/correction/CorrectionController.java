package org.announced.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.announcement.AnnouncementReferences;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.document.GivenFields;
import org.announced.http.IfMatch;
import org.announced.part.Member;
import org.announced.problem.ProblemException;
import org.announced.revision.Action;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AnnouncementCorrections, by JSON merge patch (RFC 7396) under If-Match. */
@RestController
class CorrectionController {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String API = "/api/v1/";

  private final ChangeRequests requests;
  private final AnnouncementCorrections corrections;
  private final AnnouncementReferences references;
  private final AnnouncementDocuments documents;
  private final ShownThings things;

  CorrectionController(
      ChangeRequests requests,
      AnnouncementCorrections corrections,
      AnnouncementReferences references,
      AnnouncementDocuments documents,
      ShownThings things) {
    this.requests = requests;
    this.corrections = corrections;
    this.references = references;
    this.documents = documents;
    this.things = things;
  }

  @Operation(
      summary = "Correct an announcement",
      description =
          "A list replaces a list: its things keep their ids where the patch gives them; one without"
              + " an id is new, and one that is left out is taken away.")
  @PatchMapping(
      path = API + "announcements/{ref}",
      consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> announcement(
      @PathVariable String ref, @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    var seen = IfMatch.of(request);
    return requests.answer(
        request,
        sent -> {
          var id = references.find(ref).orElseThrow(() -> AnnouncementCorrections.unknown(ref));
          var view = AnnouncementCorrections.View.of(() -> documents.json(id), seen::checkBody);
          var patch = new CheckedPatch(GivenFields.OF_ANNOUNCEMENTS, sent.findings());
          var edit = edit(sent, before -> patch.apply(before, sent.content(), ""));
          return Answer.ok(
              corrections.correct(
                  AnnouncementCorrections.CorrectionTarget.announcement(id),
                  edit,
                  view,
                  sent.dryRun()));
        });
  }

  @Operation(
      summary = "Correct a part of an announcement",
      description = "Makes a revision of the announcement, too.")
  @PatchMapping(
      path = {
        API + "investments/{id}",
        API + "partnerships/{id}",
        API + "training-goals/{id}",
        API + "capacities/{id}",
        API + "market-reactions/{id}",
        API + "indicators/{id}",
        API + "sources/{id}"
      },
      consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> part(
      @PathVariable("id") String ref, @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    var seen = IfMatch.of(request);
    // Of the pattern, for a path may have anything in it.
    var pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var path = pattern.substring(API.length(), pattern.lastIndexOf('/'));
    var member = Member.ofPath(path).orElseThrow();
    return requests.answer(
        request,
        sent -> {
          var id = things.find(member, ref);
          var announcement = things.announcement(member, id);
          var view =
              AnnouncementCorrections.View.of(() -> things.json(member, id), seen::checkBody);
          var patch = new PartPatch(member, id, sent.content(), sent.findings());
          try {
            return Answer.ok(
                corrections.correct(announcement, edit(sent, patch), view, sent.dryRun()));
          } catch (ProblemException refusal) {
            throw patch.relocation().of(refusal);
          }
        });
  }

  private static Edit edit(Sent sent, Function<JsonNode, ObjectNode> change) {
    return new Edit(Action.CORRECTED, sent.by(), sent.reason(), sent.findings(), change);
  }
}
