package org.announced.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.announced.http.DryRun;
import org.announced.http.PostedBody;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Carries out posted requests, once for each Idempotency-Key. A dry run answers what the same
 * request with the same key would be answered, and leaves the key unused.
 */
@Component
public class PostedWrites {

  private final PostedBody body;
  private final IdempotentWrites writes;

  PostedWrites(PostedBody body, IdempotentWrites writes) {
    this.body = body;
    this.writes = writes;
  }

  /** Answers the text of a body; in a dry run, with what it would answer. */
  public interface Write {
    ResponseEntity<byte[]> answer(String text, boolean dryRun);
  }

  /**
   * Answers a request that takes no parameter but {@code dryRun}.
   *
   * @throws org.announced.problem.ProblemException 400 for any other parameter, since a misspelt
   *     dry run must not store; and as {@link IdempotentWrites#answer} says
   */
  public ResponseEntity<byte[]> answer(HttpServletRequest request, Write write) throws IOException {
    return answer(request, DryRun.isAskedFor(request), write);
  }

  /** Answers a request whose parameters have been read. */
  public ResponseEntity<byte[]> answer(HttpServletRequest request, boolean dryRun, Write write)
      throws IOException {
    var text = body.text(request);
    return dryRun
        ? writes.foretell(request, text, () -> write.answer(text, true))
        : writes.answer(request, text, () -> write.answer(text, false));
  }
}
