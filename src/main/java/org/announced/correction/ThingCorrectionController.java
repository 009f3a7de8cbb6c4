package org.announced.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.http.IfMatch;
import org.announced.part.DocumentParts;
import org.announced.plan.ClaimPart;
import org.announced.plan.SourcePart;
import org.announced.problem.ProblemException;
import org.announced.revision.Action;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Corrections of single things in announcements, by JSON merge patch (RFC 7396) under If-Match, at
 * the address that each kind is read at.
 */
@RestController
class ThingCorrectionController {

  private static final String API = "/api/v1/";

  private final ChangeRequests requests;
  private final ThingCorrections corrections;
  private final DocumentParts parts;
  private final ShownThings things;

  ThingCorrectionController(
      ChangeRequests requests,
      ThingCorrections corrections,
      DocumentParts parts,
      ShownThings things) {
    this.requests = requests;
    this.corrections = corrections;
    this.parts = parts;
    this.things = things;
  }

  @Autowired
  void register(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
      throws NoSuchMethodException {
    var handler = getClass().getDeclaredMethod("correct", String.class, HttpServletRequest.class);
    for (var list : parts.lists()) {
      // A claim is read and changed in its announcement only, and a source belongs to none.
      if (!list.equals(ClaimPart.LIST) && !list.equals(SourcePart.LIST)) {
        mappings.registerMapping(
            RequestMappingInfo.paths(API + list.path() + "/{id}")
                .methods(RequestMethod.PATCH)
                .consumes(CorrectionController.MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE)
                .produces(MediaType.APPLICATION_JSON_VALUE)
                .options(mappings.getBuilderConfiguration())
                .build(),
            this,
            handler);
      }
    }
  }

  ResponseEntity<byte[]> correct(@PathVariable("id") String ref, HttpServletRequest request)
      throws IOException {
    var seen = IfMatch.of(request);
    // Of the pattern, for a path may have anything in it.
    var pattern = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var path = pattern.substring(API.length(), pattern.lastIndexOf('/'));
    var part = parts.findByPath(path).orElseThrow();
    return requests.answer(
        request,
        sent -> {
          var id = things.find(part.list(), ref);
          var patch = new PartPatch(part, id, sent.content(), sent.faults());
          var edit = new Edit(Action.CORRECTED, sent.by(), sent.reason(), sent.faults(), patch);
          try {
            var corrected =
                corrections.correct(part, id, sent.content(), edit, seen::checkBody, sent.dryRun());
            return Answer.ok(patch.relocation().of(corrected));
          } catch (ProblemException refusal) {
            throw patch.relocation().of(refusal);
          }
        });
  }
}
