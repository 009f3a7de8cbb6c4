package org.announced.posting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.announced.access.Caller;
import org.announced.announcement.AnnouncementReferences;
import org.announced.http.DryRun;
import org.announced.http.ETags;
import org.announced.http.PostedJson;
import org.announced.http.QueryParameters;
import org.announced.http.ServletExchange;
import org.announced.idempotency.PostedWrites;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AnnouncementPostController {

  static final String PATH = AnnouncementReferences.PATH;

  /** In the OpenAPI document. */
  private static final String SHOWN = "#/components/schemas/Announcement";

  private static final String SOURCES_NOT_STORED = "Sources-Not-Stored";

  private final SinglePosting posting;
  private final PostedWrites writes;

  AnnouncementPostController(SinglePosting posting, PostedWrites writes) {
    this.posting = posting;
    this.writes = writes;
  }

  @Operation(
      summary = "Post an announcement with everything in it",
      description =
          "Stores all of the document or nothing, and names every fault at once. A document with a"
              + " source whose address is known is the announcement that is there already; one that"
              + " looks like a known announcement is refused, with what it looks like and why,"
              + " unless onDuplicate says otherwise.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(ref = PostedSchemas.ANNOUNCEMENT))),
      parameters = {
        @Parameter(
            in = ParameterIn.QUERY,
            name = DryRun.PARAMETER,
            description = "true: answer as if it were stored, and store nothing",
            schema = @Schema(type = "boolean", defaultValue = "false")),
        @Parameter(
            in = ParameterIn.QUERY,
            name = "onDuplicate",
            description =
                "What to do if it looks like a known announcement. refuse: 409 with the candidates;"
                    + " attach: add its sources to the one that it looks like; create: it is"
                    + " another, do not compare",
            schema =
                @Schema(
                    type = "string",
                    allowableValues = {"refuse", "attach", "create"},
                    defaultValue = "refuse")),
        @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description =
                "Names the request, 1 to 255 characters. Sent again under its key, it gets the first"
                    + " answer again, byte for byte, with Idempotency-Replayed: true; what was"
                    + " refused is judged anew",
            schema = @Schema(type = "string", maxLength = 255))
      })
  @ApiResponse(
      responseCode = "201",
      description =
          "Stored; the announcement as it is shown. In a dry run, marked by Dry-Run: true and"
              + " without a Location: what would be stored",
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = SHOWN)))
  @ApiResponse(
      responseCode = "200",
      description =
          "Known already by the address of a source, or since the very same document was posted"
              + " before; the announcement as it is shown. With onDuplicate=attach its sources have"
              + " been added to the announcement that it looks like. Else nothing of it is stored:"
              + " Sources-Not-Stored says how many sources it has that the announcement has not",
      headers =
          @Header(
              name = SOURCES_NOT_STORED,
              description =
                  "How many sources of the document the known announcement does not have; left out"
                      + " when it has all",
              schema = @Schema(type = "integer")),
      content =
          @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = SHOWN)))
  @PostMapping(
      path = PATH,
      consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> post(
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
      throws IOException {
    // A parameter that is not known is refused: a misspelt dry run must not store.
    var query =
        new QueryParameters(
            ServletExchange.head(request), List.of(DryRun.PARAMETER, "onDuplicate"));
    var dryRun = query.isTrue(DryRun.PARAMETER);
    var onDuplicate = query.choice("onDuplicate", OnDuplicate.class, OnDuplicate.REFUSE);
    query.refuse();
    return writes.answer(
        request,
        dryRun,
        (text, isDry) -> answer(text, new PostOptions(caller, onDuplicate, false, isDry)));
  }

  private ResponseEntity<byte[]> answer(String text, PostOptions options) {
    var shown = posting.takeAndShow(PostedJson.parse(text), options);
    var outcome = shown.outcome();
    var json = shown.json().getBytes(StandardCharsets.UTF_8);
    var stored = outcome.kind() == PostOutcome.OutcomeKind.STORED;
    var answer =
        ResponseEntity.status(stored ? HttpStatus.CREATED : HttpStatus.OK)
            .contentType(MediaType.APPLICATION_JSON)
            .eTag(ETags.of(json));
    if (options.dryRun()) {
      answer.header(DryRun.HEADER, "true");
    }
    if (outcome.sourcesNotStored() > 0) {
      answer.header(SOURCES_NOT_STORED, Integer.toString(outcome.sourcesNotStored()));
    }
    if (!stored || !options.dryRun()) {
      var address = PATH + "/" + outcome.id();
      answer.header(HttpHeaders.LOCATION, address).header(HttpHeaders.CONTENT_LOCATION, address);
    }
    return answer.body(json);
  }
}
