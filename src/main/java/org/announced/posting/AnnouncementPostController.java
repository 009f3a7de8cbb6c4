package org.announced.posting;

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

  private static final String DIFFERS = "Differs";

  private final SinglePosting posting;
  private final PostedWrites writes;
  private final DuplicateParameters duplicates;

  AnnouncementPostController(
      SinglePosting posting, PostedWrites writes, DuplicateParameters duplicates) {
    this.posting = posting;
    this.writes = writes;
    this.duplicates = duplicates;
  }

  @PostMapping(
      path = PATH,
      consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> post(
      HttpServletRequest request, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
      throws IOException {
    // A parameter that is not known is refused: a misspelt dry run must not store.
    var query =
        new QueryParameters(
            ServletExchange.head(request),
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
    return writes.answer(
        request,
        dryRun,
        (text, isDry) ->
            answer(text, new PostOptions(caller, onDuplicate, to, onKnown, null, isDry)));
  }

  private ResponseEntity<byte[]> answer(String text, PostOptions options) {
    var shown = posting.takeAndShow(PostedJson.parse(text), options);
    var outcome = shown.outcome();
    var stored = outcome.isNew();
    var answer =
        ResponseEntity.status(stored ? HttpStatus.CREATED : HttpStatus.OK)
            .contentType(MediaType.APPLICATION_JSON)
            .eTag(ETags.of(shown.json().getBytes(StandardCharsets.UTF_8)));
    if (options.dryRun()) {
      answer.header(DryRun.HEADER, "true");
    }
    if (outcome.differs() > 0) {
      answer.header(DIFFERS, Integer.toString(outcome.differs()));
    }
    if (!stored || !options.dryRun()) {
      var address = PATH + "/" + outcome.id();
      answer.header(HttpHeaders.LOCATION, address).header(HttpHeaders.CONTENT_LOCATION, address);
    }
    return answer.body(outcome.written().before(shown.json()));
  }
}
