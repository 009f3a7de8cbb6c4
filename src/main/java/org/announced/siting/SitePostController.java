package org.announced.siting;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.access.Caller;
import org.announced.http.DryRun;
import org.announced.http.PostedJson;
import org.announced.idempotency.PostedWrites;
import org.announced.site.SiteReferences;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SitePostController {

  private static final String FACTS_NOT_STORED = "Facts-Not-Stored";

  private final SitePosts posts;
  private final PostedWrites writes;

  SitePostController(SitePosts posts, PostedWrites writes) {
    this.posts = posts;
    this.writes = writes;
  }

  @PostMapping(
      path = SiteReferences.PATH,
      consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> post(
      HttpServletRequest request, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
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
      var address = SiteReferences.PATH + "/" + posted.id();
      answer.header(HttpHeaders.LOCATION, address).header(HttpHeaders.CONTENT_LOCATION, address);
    }
    return answer.body(posted.written().before(posted.document().json()));
  }
}
