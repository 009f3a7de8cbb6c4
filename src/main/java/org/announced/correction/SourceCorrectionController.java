package org.announced.correction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.http.IfMatch;
import org.announced.http.ServletExchange;
import org.announced.plan.SourcePart;
import org.announced.revision.Action;
import org.announced.revision.RevisionReader;
import org.announced.revision.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of sources, by JSON merge patch (RFC 7396) under If-Match, and what they were. */
@RestController
class SourceCorrectionController {

  private static final String PATH = "/api/v1/sources/{id}";

  private final ChangeRequests requests;
  private final SourceCorrections corrections;
  private final ShownThings things;
  private final RevisionReader revisions;

  SourceCorrectionController(
      ChangeRequests requests,
      SourceCorrections corrections,
      ShownThings things,
      RevisionReader revisions) {
    this.requests = requests;
    this.corrections = corrections;
    this.things = things;
    this.revisions = revisions;
  }

  @PatchMapping(
      path = PATH,
      consumes = {CorrectionController.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> correct(@PathVariable("id") String ref, HttpServletRequest request)
      throws IOException {
    var seen = IfMatch.of(request);
    return requests.answer(
        request,
        sent -> {
          var id = things.find(SourcePart.LIST, ref);
          var edit =
              new Edit(
                  Action.CORRECTED, sent.by(), sent.reason(), sent.faults(), any -> sent.content());
          return Answer.ok(
              corrections.correct(id, sent.content(), edit, seen::checkBody, sent.dryRun()));
        });
  }

  @GetMapping(PATH + "/revisions")
  @Nullable ResponseEntity<byte[]> revisions(
      @PathVariable("id") String ref, HttpServletRequest request, HttpServletResponse response) {
    var id = things.existing(SourcePart.LIST, ref);
    return revisions.list(Subject.SOURCE, id, ServletExchange.of(request, response));
  }
}
