package org.announced.money;

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

  /** Numbers are written out in full. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final RatePosts posts;
  private final PostedWrites writes;

  RatePostController(RatePosts posts, PostedWrites writes) {
    this.posts = posts;
    this.writes = writes;
  }

  @PostMapping(
      path = ReferenceRateController.PATH,
      consumes = {JSON, "application/*+json"},
      produces = JSON)
  ResponseEntity<byte[]> post(
      HttpServletRequest request, @RequestAttribute(Caller.ATTRIBUTE) Caller caller)
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
