package org.announced.posting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.access.Caller;
import org.announced.company.CompanyReferences;
import org.announced.correction.CompanyDocumentation;
import org.announced.http.DryRun;
import org.announced.http.PostedJson;
import org.announced.idempotency.PostedWrites;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CompanyPostController {

  private static final String FACTS_NOT_STORED = "Facts-Not-Stored";

  private final CompanyPosts posts;
  private final PostedWrites writes;

  CompanyPostController(CompanyPosts posts, PostedWrites writes) {
    this.posts = posts;
    this.writes = writes;
  }

  @Operation(
      summary = "Make a company known",
      operationId = "postCompany",
      tags = "companies",
      description =
          "The company is matched first, as in an announcement, and created only if nothing"
              + " matches. What a description says against what is known is a fault.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(ref = PostedSchemas.COMPANY))))
  @ApiResponse(
      responseCode = "201",
      description =
          "Created; the company as it is shown. In a dry run, marked by Dry-Run: true and without a"
              + " Location: what would be",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(ref = CompanyDocumentation.COMPANY)))
  @ApiResponse(
      responseCode = "200",
      description =
          "Known already; the company as it is shown, to which nothing was added. Facts-Not-Stored"
              + " names what the description says beyond it: PATCH adds that",
      headers =
          @Header(
              name = FACTS_NOT_STORED,
              description =
                  "Members of the description that say more than is known; left out when none does",
              schema = @Schema(type = "string", example = "aliases, website")),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(ref = CompanyDocumentation.COMPANY)))
  @PostMapping(
      path = CompanyReferences.PATH,
      consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> post(
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
      throws IOException {
    return writes.answer(request, (text, dryRun) -> answer(text, caller, dryRun));
  }

  private ResponseEntity<byte[]> answer(String text, Caller caller, boolean dryRun) {
    var posted = posts.post(PostedJson.parse(text), caller, dryRun);
    var answer =
        ResponseEntity.status(posted.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
            .contentType(MediaType.APPLICATION_JSON)
            .eTag(posted.document().tag());
    if (dryRun) {
      answer.header(DryRun.HEADER, "true");
    }
    if (!posted.notStored().isEmpty()) {
      answer.header(FACTS_NOT_STORED, String.join(", ", posted.notStored()));
    }
    if (!posted.isNew() || !dryRun) {
      var address = CompanyReferences.PATH + "/" + posted.id();
      answer.header(HttpHeaders.LOCATION, address).header(HttpHeaders.CONTENT_LOCATION, address);
    }
    return answer.body(posted.document().bytes());
  }
}
