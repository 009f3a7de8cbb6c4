package org.announced.merge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.company.CompanyPairListing;
import org.announced.correction.ChangeRequests;
import org.announced.correction.ChangeRequests.Answer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = CompanyPairListing.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class CompanyPairController {

  private final ChangeRequests changes;
  private final CompanyPairDismissals dismissals;

  CompanyPairController(ChangeRequests changes, CompanyPairDismissals dismissals) {
    this.changes = changes;
    this.dismissals = dismissals;
  }

  @PostMapping(path = "/{id}/dismissal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> dismiss(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    return changes.answer(request, sent -> Answer.ok(dismissals.dismiss(id, sent)));
  }
}
