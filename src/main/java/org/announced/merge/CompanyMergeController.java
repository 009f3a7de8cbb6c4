package org.announced.merge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.company.CompanyReferences;
import org.announced.correction.ChangeRequests;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.correction.CompanyDocumentation;
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

  @Operation(
      summary = "Merge a company into another that it turned out to be",
      operationId = "mergeCompany",
      tags = "companies",
      description =
          "Whatever names the company names the other from now on. Its names and listings become the"
              + " other's, and so do facts that the other lacks; its id, slug and names go on leading"
              + " there. It can be undone by the revision that it makes.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(ref = "#/components/schemas/CompanyMerge"))))
  @ApiResponse(
      responseCode = "200",
      description = "The company that remains",
      content = @Content(mediaType = JSON, schema = @Schema(ref = CompanyDocumentation.COMPANY)))
  @PostMapping(path = "/{ref}/merge", consumes = JSON)
  ResponseEntity<byte[]> merge(
      @PathVariable String ref, @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.find(request);
    return changes.answer(
        request, sent -> Answer.ok(merging.merge(new MergeOrder(ref, sent, ifMatch)).json()));
  }

  @Operation(
      summary = "Undo a merge",
      operationId = "undoCompanyRevision",
      tags = "companies",
      description =
          "Brings the merged company back with its id, slug, names and listings, and puts it where it"
              + " stood. What was changed since the merge is left as it is and named in the answer.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(ref = "#/components/schemas/CompanyUndo"))))
  @ApiResponse(
      responseCode = "200",
      description = "Both companies as they are now",
      content =
          @Content(
              mediaType = JSON,
              schema = @Schema(ref = "#/components/schemas/SeparatedCompanies")))
  @PostMapping(path = "/{ref}/revisions/{revision}/undo", consumes = JSON)
  ResponseEntity<byte[]> undo(
      @PathVariable String ref,
      @Parameter(description = "Of the company that remained: the one that the merge made")
          @PathVariable
          int revision,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.find(request);
    return changes.answer(
        request,
        sent -> Answer.ok(json(separation.undo(new MergeOrder(ref, sent, ifMatch), revision))));
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
