package org.announced.merge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.company.CompanyReferences;
import org.announced.correction.ChangeRequests;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.http.IfMatch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = CompanyReferences.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class CompanyPatchController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final ChangeRequests changes;
  private final CompanyPatches patches;

  CompanyPatchController(ChangeRequests changes, CompanyPatches patches) {
    this.changes = changes;
    this.patches = patches;
  }

  @PatchMapping(
      path = "/{ref}",
      consumes = {MERGE_PATCH, JSON})
  ResponseEntity<byte[]> patch(@PathVariable String ref, HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.of(request);
    return changes.answer(request, sent -> Answer.ok(patches.patch(ref, sent, ifMatch)));
  }
}
