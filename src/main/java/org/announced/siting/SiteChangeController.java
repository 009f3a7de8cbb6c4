package org.announced.siting;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.announced.correction.ChangeRequests;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.correction.Corrected;
import org.announced.http.IfMatch;
import org.announced.site.SiteReferences;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of sites that are known. */
@RestController
@RequestMapping(path = SiteReferences.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class SiteChangeController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final ChangeRequests changes;
  private final SitePatches patches;
  private final SiteMerging merging;
  private final SiteSeparation separation;

  SiteChangeController(
      ChangeRequests changes, SitePatches patches, SiteMerging merging, SiteSeparation separation) {
    this.changes = changes;
    this.patches = patches;
    this.merging = merging;
    this.separation = separation;
  }

  @PatchMapping(
      path = "/{ref}",
      consumes = {MERGE_PATCH, JSON})
  ResponseEntity<byte[]> patch(@PathVariable String ref, HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.of(request);
    return changes.answer(request, sent -> Answer.ok(patches.patch(ref, sent, ifMatch)));
  }

  @PostMapping(path = "/{ref}/merge", consumes = JSON)
  ResponseEntity<byte[]> merge(@PathVariable String ref, HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.find(request);
    return changes.answer(
        request, sent -> Answer.ok(corrected(merging.merge(ref, sent, ifMatch).json())));
  }

  @PostMapping(path = "/{ref}/revisions/{revision}/undo", consumes = JSON)
  ResponseEntity<byte[]> undo(
      @PathVariable String ref, @PathVariable int revision, HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.find(request);
    return changes.answer(
        request, sent -> Answer.ok(corrected(separation.undo(ref, revision, sent, ifMatch))));
  }

  private static Corrected corrected(String json) {
    return Corrected.of(json, true, List.of());
  }
}
