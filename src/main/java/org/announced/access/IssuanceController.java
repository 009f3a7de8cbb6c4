package org.announced.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.http.DryRun;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@link AccessFilter} lets in only those whose token has the scope admin. */
@Tag(name = "tokens")
@RestController
@RequestMapping(TokenController.PATH)
class IssuanceController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final String IF_TRUE = "true: answer as if it were done, and do nothing";

  private final Issuance issuance;

  IssuanceController(Issuance issuance) {
    this.issuance = issuance;
  }

  @Operation(
      summary = "Make a token",
      operationId = "postToken",
      description =
          "The answer shows it this once; only its hash is kept. An Idempotency-Key is refused,"
              + " since the answer is not recorded: if none comes, list the tokens, and revoke the"
              + " one that was made.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(ref = "#/components/schemas/NewToken"))),
      parameters =
          @Parameter(
              in = ParameterIn.QUERY,
              name = DryRun.PARAMETER,
              description = IF_TRUE,
              schema = @Schema(type = "boolean", defaultValue = "false")))
  @ApiResponse(
      responseCode = "201",
      description =
          "Made. In a dry run, marked by Dry-Run: true and without a Location: what would be made;"
              + " token and prefix are then null.",
      content =
          @Content(mediaType = JSON, schema = @Schema(ref = "#/components/schemas/MadeToken")))
  @PostMapping(
      consumes = {JSON, "application/*+json"},
      produces = JSON)
  ResponseEntity<byte[]> make(
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException {
    refuseIdempotencyKey(request);
    var dryRun = DryRun.isAskedFor(request);
    var issued = issuance.issue(NewTokenReader.read(request), caller.id(), dryRun);
    var shown = JsonMapper.shared().readTree(issued.json()).asObject();
    if (dryRun) {
      // What is not stored opens nothing, and nobody shall keep it.
      shown.putNull("prefix").putNull("token");
    } else {
      shown.put("token", issued.token().secret());
    }
    var answer =
        ResponseEntity.status(HttpStatus.CREATED)
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noStore());
    return (dryRun
            ? answer.header(DryRun.HEADER, "true")
            : answer.header(HttpHeaders.LOCATION, TokenController.PATH + "/" + issued.id()))
        .body(JsonMapper.shared().writeValueAsBytes(shown));
  }

  @Operation(
      summary = "Revoke a token",
      operationId = "deleteToken",
      description =
          "It opens nothing from that moment on, and stays in the list. The last valid token with"
              + " the scope admin cannot be revoked, nor the one set as ANNOUNCED_TOKEN.",
      parameters =
          @Parameter(
              in = ParameterIn.QUERY,
              name = DryRun.PARAMETER,
              description = IF_TRUE,
              schema = @Schema(type = "boolean", defaultValue = "false")))
  @ApiResponse(responseCode = "204", description = "Revoked, now or before.", content = @Content)
  @DeleteMapping("/{id}")
  ResponseEntity<Void> revoke(
      @PathVariable String id, @Parameter(hidden = true) HttpServletRequest request) {
    var dryRun = DryRun.isAskedFor(request);
    issuance.revoke(TokenController.id(id), dryRun);
    var answer = ResponseEntity.noContent();
    return (dryRun ? answer.header(DryRun.HEADER, "true") : answer).build();
  }

  private static void refuseIdempotencyKey(HttpServletRequest request) {
    if (request.getHeader("Idempotency-Key") != null) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "A token is shown once and its answer is never recorded, so that Idempotency-Key cannot be"
              + " used here. Send the request without it. If no answer comes, list the tokens and"
              + " revoke the one that was made.");
    }
  }
}
