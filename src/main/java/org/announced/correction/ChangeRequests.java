package org.announced.correction;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.announced.access.Caller;
import org.announced.document.GivenFields;
import org.announced.document.Reason;
import org.announced.http.DryRun;
import org.announced.http.ETags;
import org.announced.http.PostedJson;
import org.announced.idempotency.PostedWrites;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.written.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is sent to change something that is known, and answers with what it then is. */
@Component
public class ChangeRequests {

  private final PostedWrites writes;

  ChangeRequests(PostedWrites writes) {
    this.writes = writes;
  }

  /**
   * What was sent.
   *
   * @param content an object, without its reason
   * @param reason null when there is none, which {@code faults} then hold
   */
  public record Sent(
      ObjectNode content, @Nullable String reason, Faults faults, Caller by, boolean dryRun) {}

  /**
   * An answer that carries JSON with its ETag.
   *
   * @param json the state after a change, as reading it shows
   * @param written what was done; null where no data was written
   */
  public record Answer(
      HttpStatusCode status, String json, @Nullable Written written, @Nullable String location) {

    /** The state after what changed no data. */
    public static Answer ok(String json) {
      return new Answer(HttpStatusCode.valueOf(200), json, null, null);
    }

    /** The state after a change. */
    public static Answer ok(Corrected corrected) {
      return new Answer(HttpStatusCode.valueOf(200), corrected.json(), corrected.written(), null);
    }
  }

  /** Carries a change out that is sent with a reason. */
  public ResponseEntity<byte[]> answer(HttpServletRequest request, Function<Sent, Answer> change)
      throws IOException {
    return answer(request, true, change);
  }

  /** Carries out one that explains itself. */
  ResponseEntity<byte[]> answerWithoutReason(
      HttpServletRequest request, Function<Sent, Answer> change) throws IOException {
    return answer(request, false, change);
  }

  /** Once for each Idempotency-Key. */
  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, boolean needsReason, Function<Sent, Answer> change)
      throws IOException {
    return writes.answer(
        request, (text, dryRun) -> answer(sent(text, request, needsReason, dryRun), change));
  }

  private static Sent sent(
      String text, HttpServletRequest request, boolean needsReason, boolean dryRun) {
    var faults = new Faults();
    if (!(PostedJson.parse(text) instanceof ObjectNode content)) {
      faults.add("", FaultCode.TYPE, "The body is one object, with the fields that are to change.");
      throw faults.asProblem();
    }
    content.remove(GivenFields.WRITTEN);
    var reason = needsReason ? Reason.take(content, faults) : null;
    return new Sent(content, reason, faults, Caller.of(request).orElseThrow(), dryRun);
  }

  private static ResponseEntity<byte[]> answer(Sent sent, Function<Sent, Answer> change) {
    var answer = change.apply(sent);
    var json = answer.json().getBytes(StandardCharsets.UTF_8);
    var entity =
        ResponseEntity.status(answer.status())
            .contentType(MediaType.APPLICATION_JSON)
            .eTag(ETags.of(json));
    if (sent.dryRun()) {
      entity.header(DryRun.HEADER, "true");
    } else if (answer.location() != null) {
      entity.header("Location", answer.location());
    }
    return entity.body(answer.written() == null ? json : answer.written().before(answer.json()));
  }
}
