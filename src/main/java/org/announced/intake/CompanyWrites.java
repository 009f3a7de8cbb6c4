package org.announced.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.announced.company.CompanyDocuments.Document;
import org.announced.idempotency.IdempotentWrites;
import org.announced.web.QueryParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What all requests that write companies share: how they are read, rehearsed and repeated. */
@Component
class CompanyWrites {

  static final String PATH = "/api/v1/companies";

  private static final String DRY_RUN = "Dry-Run";

  private final PostedBody body;
  private final IdempotentWrites writes;

  CompanyWrites(PostedBody body, IdempotentWrites writes) {
    this.body = body;
    this.writes = writes;
  }

  /** Carries out what was posted, and answers. */
  @FunctionalInterface
  interface Write {
    ResponseEntity<byte[]> answer(JsonNode posted, boolean dryRun);
  }

  ResponseEntity<byte[]> carriedOut(HttpServletRequest request, Write write) throws IOException {
    // A parameter that is not known is refused: a misspelt dry run must not store.
    var query = new QueryParameters(request, List.of("dryRun"));
    var dryRun = query.isTrue("dryRun");
    query.refuse();
    var text = body.text(request);
    return dryRun
        ? write.answer(PostedJson.parse(text), true)
        : writes.answer(request, text, () -> write.answer(PostedJson.parse(text), false));
  }

  /** The head of an answer. */
  static ResponseEntity.BodyBuilder head(HttpStatus status, boolean dryRun) {
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    return dryRun ? answer.header(DRY_RUN, "true") : answer;
  }

  /** That of one that shows a company: where it is read, and in which state it is. */
  static ResponseEntity.BodyBuilder head(
      HttpStatus status, UUID id, Document document, boolean dryRun) {
    var answer = head(status, dryRun);
    return dryRun
        ? answer
        : answer.header(HttpHeaders.CONTENT_LOCATION, PATH + "/" + id).eTag(document.tag());
  }
}
