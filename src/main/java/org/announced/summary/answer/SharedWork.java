package org.announced.summary.answer;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Has one of those who ask the same at the same time work it out, while the others wait for it: for
 * a bounded time, without a connection or a transaction.
 */
final class SharedWork {

  private final ConcurrentMap<String, CompletableFuture<OutgoingAnswer>> underWay =
      new ConcurrentHashMap<>();
  private final Duration patience;

  SharedWork(Duration patience) {
    this.patience = patience;
  }

  /**
   * What somebody works out, or has begun to.
   *
   * @throws org.announced.problem.ProblemException what stood in the way, to all who wait, or 503
   */
  OutgoingAnswer join(String asked, Supplier<OutgoingAnswer> work) {
    var mine = new CompletableFuture<OutgoingAnswer>();
    var other = underWay.putIfAbsent(asked, mine);
    if (other != null) {
      return await(other);
    }
    try {
      var outgoing = work.get();
      mine.complete(outgoing);
      return outgoing;
    } catch (RuntimeException | Error failure) {
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      underWay.remove(asked, mine);
    }
  }

  private OutgoingAnswer await(CompletableFuture<OutgoingAnswer> other) {
    try {
      return other.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (Objects.requireNonNull(failed.getCause()) instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(failed);
    } catch (TimeoutException tooLong) {
      throw Turnstile.busy();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Turnstile.busy();
    }
  }
}
