package org.announced.batch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.announced.access.Caller;
import org.announced.http.DryRun;
import org.announced.http.Format;
import org.announced.http.IncomingBody;
import org.announced.http.QueryParameters;
import org.announced.http.ServletExchange;
import org.announced.posting.OnDuplicate;
import org.announced.posting.PostOptions;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BatchController {

  static final String PATH = "/api/v1/announcements/batch";

  private static final String NDJSON = "application/x-ndjson";

  private final Batch batch;
  private final DataSize largest;

  /**
   * @param largest how much a compressed batch may expand to
   */
  BatchController(
      Batch batch, @Value("${announced.batch.max-expanded-size:4GB}") DataSize largest) {
    this.batch = batch;
    this.largest = largest;
  }

  @Operation(
      operationId = "postAnnouncements",
      tags = "announcements",
      summary = "Post any number of announcements, one document a line",
      description =
          "Each line stands or falls alone, and is answered by a line of its own as soon as it is"
              + " stored; read the answer while you send. A batch that was cut off is sent again as"
              + " it was: what is stored is known then, and the rest is stored. Empty lines are"
              + " skipped and counted; Content-Encoding: gzip is taken.",
      requestBody =
          @RequestBody(
              required = true,
              description =
                  "NDJSON in UTF-8: documents as /schemas/announcement.json describes them",
              content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = "string")),
                @Content(mediaType = "application/ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-jsonlines", schema = @Schema(type = "string")),
                @Content(mediaType = "application/jsonlines", schema = @Schema(type = "string"))
              }),
      parameters = {
        @Parameter(
            in = ParameterIn.QUERY,
            name = DryRun.PARAMETER,
            description =
                "true: answer each line as if it alone were stored, and store nothing. A line then"
                    + " knows nothing of the lines before it",
            schema = @Schema(type = "boolean", defaultValue = "false")),
        @Parameter(
            in = ParameterIn.QUERY,
            name = "onDuplicate",
            description =
                "What to do with a line that looks like a known announcement: refuse, attach its"
                    + " sources, or create another",
            schema =
                @Schema(
                    type = "string",
                    allowableValues = {"refuse", "attach", "create"},
                    defaultValue = "refuse"))
      })
  @ApiResponse(
      responseCode = "200",
      description =
          "One line for each line that is not empty, in their order, and a tally as the last line;"
              + " where JSON is accepted and NDJSON is not, the same as the elements of an array."
              + " Lines that are pieces of a document laid out over several are answered together."
              + " An answer without a tally, or whose tally is not complete, was cut off",
      content = {
        @Content(mediaType = NDJSON, schema = @Schema(ref = "#/components/schemas/BatchAnswer")),
        @Content(
            mediaType = "application/ndjson",
            schema = @Schema(ref = "#/components/schemas/BatchAnswer")),
        @Content(
            mediaType = "application/jsonl",
            schema = @Schema(ref = "#/components/schemas/BatchAnswer")),
        @Content(
            mediaType = "application/x-jsonlines",
            schema = @Schema(ref = "#/components/schemas/BatchAnswer")),
        @Content(
            mediaType = "application/jsonlines",
            schema = @Schema(ref = "#/components/schemas/BatchAnswer")),
        @Content(
            mediaType = "application/json",
            array = @ArraySchema(schema = @Schema(ref = "#/components/schemas/BatchAnswer")))
      })
  @PostMapping(
      path = PATH,
      consumes = {
        NDJSON,
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines",
        "application/jsonlines"
      })
  void post(
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) HttpServletResponse response,
      @Parameter(hidden = true) @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
      throws IOException {
    var head = ServletExchange.head(request);
    var format = Format.accepted(head, Format.NDJSON, Format.JSON);
    var query = new QueryParameters(head, List.of(DryRun.PARAMETER, "onDuplicate"));
    var dryRun = query.isTrue(DryRun.PARAMETER);
    var onDuplicate = query.choice("onDuplicate", OnDuplicate.class, OnDuplicate.REFUSE);
    query.refuse();
    refuseKey(request);
    try (var body = IncomingBody.open(request, largest.toBytes())) {
      var answers = new BatchAnswer(response, format, format.mediaType(head), dryRun);
      batch.run(body, new PostOptions(caller, onDuplicate, true, dryRun), answers);
    }
  }

  private static void refuseKey(HttpServletRequest request) {
    if (request.getHeader("Idempotency-Key") != null) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "A batch takes no Idempotency-Key, for its lines are recognised by themselves. Leave the"
              + " key out, and send the same batch again where you would have repeated the key.");
    }
  }
}
