package org.announced.money;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.access.Caller;
import org.announced.http.DryRun;
import org.announced.http.PostedJson;
import org.announced.idempotency.PostedWrites;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

@RestController
class RatePostController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final String STORED = "#/components/schemas/StoredRates";

  /** Numbers are written out in full. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final RatePosts posts;
  private final PostedWrites writes;

  RatePostController(RatePosts posts, PostedWrites writes) {
    this.posts = posts;
    this.writes = writes;
  }

  @Operation(
      summary = "Give rates by hand",
      operationId = "postReferenceRates",
      tags = "reference rates",
      description =
          "For currencies that the bank does not quote, or days that were not fetched. What is known"
              + " and equal changes nothing. What is known otherwise is corrected, if a reason is"
              + " given; the old value stays among the revisions. The amounts concerned are"
              + " normalised anew before the answer is sent, and name the source as rateSource.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = JSON,
                      schema = @Schema(ref = "#/components/schemas/GivenRates"))),
      parameters = {
        @Parameter(
            in = ParameterIn.QUERY,
            name = DryRun.PARAMETER,
            description = "true: answer as if it were stored, and store nothing",
            schema = @Schema(type = "boolean", defaultValue = "false")),
        @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description =
                "Names the request, 1 to 255 characters. Sent again under its key, it gets the first"
                    + " answer again, byte for byte, with Idempotency-Replayed: true",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "201",
      description = "Stored or corrected. In a dry run, marked by Dry-Run: true: what would be",
      content = @Content(mediaType = JSON, schema = @Schema(ref = STORED)))
  @ApiResponse(
      responseCode = "200",
      description = "All of them were known; nothing was changed",
      content = @Content(mediaType = JSON, schema = @Schema(ref = STORED)))
  @PostMapping(
      path = ReferenceRateController.PATH,
      consumes = {JSON, "application/*+json"},
      produces = JSON)
  ResponseEntity<byte[]> post(
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
      throws IOException {
    return writes.answer(request, (text, dryRun) -> answer(text, caller, dryRun));
  }

  private ResponseEntity<byte[]> answer(String text, Caller caller, boolean dryRun) {
    var stored = posts.post(PostedJson.parse(text), caller, dryRun);
    var answer =
        ResponseEntity.status(stored.changeSomething() ? HttpStatus.CREATED : HttpStatus.OK)
            .contentType(MediaType.APPLICATION_JSON);
    return (dryRun ? answer.header(DryRun.HEADER, "true") : answer)
        .body(MAPPER.writeValueAsBytes(stored));
  }
}
