package org.announced.merge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.announced.company.CompanyDescriptions;
import org.announced.company.CompanyReferences;
import org.announced.correction.ChangeRequests;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.correction.Corrected;
import org.announced.document.JsonPart;
import org.announced.http.IfMatch;
import org.announced.merge.CompanySeparation.Separated;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = CompanyReferences.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class CompanyMergeController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final ChangeRequests changes;
  private final CompanyMerging merging;
  private final CompanySeparation separation;

  CompanyMergeController(
      ChangeRequests changes, CompanyMerging merging, CompanySeparation separation) {
    this.changes = changes;
    this.merging = merging;
    this.separation = separation;
  }

  @PostMapping(path = "/{ref}/merge", consumes = JSON)
  ResponseEntity<byte[]> merge(@PathVariable String ref, HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.find(request);
    return changes.answer(
        request,
        sent -> {
          var survivor = merging.merge(new MergeOrder(ref, sent, ifMatch));
          var warnings = CompanyDescriptions.warnings(new JsonPart(survivor.tree(), ""));
          return Answer.ok(Corrected.of(survivor.json(), true, warnings));
        });
  }

  @PostMapping(path = "/{ref}/revisions/{revision}/undo", consumes = JSON)
  ResponseEntity<byte[]> undo(
      @PathVariable String ref, @PathVariable int revision, HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.find(request);
    return changes.answer(
        request,
        sent ->
            Answer.ok(
                Corrected.of(
                    json(separation.undo(new MergeOrder(ref, sent, ifMatch), revision)),
                    true,
                    List.of())));
  }

  private static String json(Separated both) {
    var json = JsonMapper.shared().createObjectNode();
    json.set("company", both.company().tree());
    json.set("survivor", both.survivor().tree());
    var left = json.putArray("left");
    both.left().forEach(one -> left.addObject().put("url", one.url()).put("member", one.member()));
    return json.toString();
  }
}
