package org.announced.access;

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
@RestController
@RequestMapping(TokenController.PATH)
class IssuanceController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Issuance issuance;

  IssuanceController(Issuance issuance) {
    this.issuance = issuance;
  }

  @PostMapping(
      consumes = {JSON, "application/*+json"},
      produces = JSON)
  ResponseEntity<byte[]> make(
      @RequestAttribute(Caller.ATTRIBUTE) Caller caller, HttpServletRequest request)
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

  @DeleteMapping("/{id}")
  ResponseEntity<Void> revoke(@PathVariable String id, HttpServletRequest request) {
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
