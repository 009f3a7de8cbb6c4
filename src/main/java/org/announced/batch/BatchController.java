package org.announced.batch;

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
import org.announced.posting.DuplicateParameters;
import org.announced.posting.PostOptions;
import org.announced.posting.RepeatedTexts;
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
  private final DuplicateParameters duplicates;

  /**
   * @param largest how much a compressed batch may expand to
   */
  BatchController(
      Batch batch,
      @Value("${announced.batch.max-expanded-size:4GB}") DataSize largest,
      DuplicateParameters duplicates) {
    this.batch = batch;
    this.largest = largest;
    this.duplicates = duplicates;
  }

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
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
      throws IOException {
    var head = ServletExchange.head(request);
    var format = Format.accepted(head, Format.NDJSON, Format.JSON);
    var query =
        new QueryParameters(
            head,
            List.of(
                DryRun.PARAMETER,
                DuplicateParameters.ON_DUPLICATE,
                DuplicateParameters.TO,
                DuplicateParameters.ON_KNOWN));
    var dryRun = query.isTrue(DryRun.PARAMETER);
    var onDuplicate = duplicates.onDuplicate(query);
    var to = duplicates.to(query, onDuplicate);
    var onKnown = duplicates.onKnown(query);
    query.refuse();
    refuseKey(request);
    try (var body = IncomingBody.open(request, largest.toBytes());
        var answers = new BatchAnswer(response, format, format.mediaType(head), dryRun)) {
      var texts = new RepeatedTexts();
      batch.run(body, new PostOptions(caller, onDuplicate, to, onKnown, texts, dryRun), answers);
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
