package org.announced.summary.answer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Lets in some at once, those who came first before others. Who waits holds no connection, and is
 * told after a while to come again.
 */
final class Turnstile {

  private final Semaphore free;
  private final Duration patience;

  Turnstile(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  <T extends @Nullable Object> T pass(Supplier<T> work) {
    try {
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  static ProblemException busy() {
    return new ProblemException(
        ProblemType.TOO_MANY_AT_ONCE,
        "Other summaries are being worked out; this one has not had its turn.");
  }
}
