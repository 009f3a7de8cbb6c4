package org.announced.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.company.CompanyReferences;
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

  @Operation(
      summary = "Correct a company",
      operationId = "patchCompany",
      tags = "companies",
      description =
          "A JSON merge patch (RFC 7396) of the company as it is read, with the reason for it: null"
              + " takes a fact away, a list replaces a list. A renamed company keeps its slug, and its"
              + " old name as an alias unless the patch lists the aliases. A name belongs to one"
              + " company; an alias that two have means neither. A patch that changes nothing makes no"
              + " revision.",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = MERGE_PATCH,
                    schema = @Schema(ref = "#/components/schemas/CompanyPatch")),
                @Content(
                    mediaType = JSON,
                    schema = @Schema(ref = "#/components/schemas/CompanyPatch"))
              }))
  @ApiResponse(
      responseCode = "200",
      description = "The company as it is now, with its new ETag",
      content = @Content(mediaType = JSON, schema = @Schema(ref = CompanyDocumentation.COMPANY)))
  @PatchMapping(
      path = "/{ref}",
      consumes = {MERGE_PATCH, JSON})
  ResponseEntity<byte[]> patch(
      @PathVariable String ref, @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    var ifMatch = IfMatch.of(request);
    return changes.answer(request, sent -> Answer.ok(patches.patch(ref, sent, ifMatch).json()));
  }
}
