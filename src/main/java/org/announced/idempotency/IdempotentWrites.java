package org.announced.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.announced.http.DryRun;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a script send a write again without doing it again. The first answer under a key is recorded
 * in the transaction of the write itself, so that either both are there or neither, whenever the
 * process dies. While a request runs, a lock in the database holds its key, which is free again
 * when the connection ends.
 *
 * <p>A refusal is not recorded: nothing was done that could be done twice, and its reason (a
 * company that nobody knew, a version that was outdated) may be gone by now.
 */
@Service
class IdempotentWrites {

  private final RecordedAnswers answers;
  private final TransactionTemplate transaction;

  IdempotentWrites(RecordedAnswers answers, PlatformTransactionManager transactions) {
    this.answers = answers;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Carries out a write, or gives the first answer again if the request was sent before. A request
   * without an {@code Idempotency-Key} is just carried out.
   *
   * @param body all of the request's body
   * @param write carries it out in the current transaction, and throws an exception when it refuses
   * @throws ProblemException 400 for a key that cannot be one, 409 while the first request still
   *     runs, 422 when the key belongs to another request
   */
  ResponseEntity<byte[]> answer(
      HttpServletRequest request, String body, Supplier<ResponseEntity<byte[]>> write) {
    Optional<IdempotencyKey> named = IdempotencyKey.of(request);
    if (named.isEmpty()) {
      return write.get();
    }
    IdempotencyKey key = named.get();
    String fingerprint = key.fingerprint(request, body);
    try {
      return once(key, fingerprint, write);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException overtaken) {
      // What another writer stored first, and a constraint refused here, a second try finds; and
      // when PostgreSQL ends a deadlock here, the other goes on.
      return once(key, fingerprint, write);
    }
  }

  /**
   * Answers what {@link #answer} would answer now. Nothing is recorded, and the same request may be
   * carried out meanwhile.
   *
   * @param write says what it would do
   * @throws ProblemException as {@link #answer}
   */
  ResponseEntity<byte[]> foretell(
      HttpServletRequest request, String body, Supplier<ResponseEntity<byte[]>> write) {
    Optional<IdempotencyKey> named = IdempotencyKey.of(request);
    if (named.isEmpty()) {
      return write.get();
    }
    IdempotencyKey key = named.get();
    if (answers.isLocked(key)) {
      throw inUse();
    }
    return answers
        .find(key)
        .map(recorded -> recorded.to(key.fingerprint(request, body)))
        .map(IdempotentWrites::dry)
        .orElseGet(write);
  }

  private static ResponseEntity<byte[]> dry(ResponseEntity<byte[]> answer) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(DryRun.HEADER, "true")
        .body(answer.getBody());
  }

  private static ProblemException inUse() {
    return new ProblemException(
            ProblemType.KEY_IN_USE,
            "A request with this Idempotency-Key is still running. Send the same one again in a"
                + " moment: it then gets the first one's answer.")
        .with("Retry-After", "1");
  }

  private ResponseEntity<byte[]> once(
      IdempotencyKey key, String fingerprint, Supplier<ResponseEntity<byte[]>> write) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              if (!answers.lock(key)) {
                throw inUse();
              }
              return answers
                  .find(key)
                  .map(recorded -> recorded.to(fingerprint))
                  .orElseGet(() -> answers.record(key, fingerprint, write.get()));
            }));
  }
}
