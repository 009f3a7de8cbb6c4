package org.announced.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The answers that are being taken by their readers, and a bound to what they hold of memory: where
 * room is needed, the reader that has taken nothing for longest gives way.
 */
@Component
class DeliveryBudget {

  private static final long MOST_BYTES = Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8);

  /** Whoever paused for less is not given up. */
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final Set<Delivery> running = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * Sends the rest of an answer and takes the rest of a body, without the thread that calls.
   *
   * @throws ProblemException 503 when nothing was sent of it and there is no room
   */
  void begin(
      HttpServletRequest request, HttpServletResponse response, byte[] answer, boolean unread)
      throws IOException {
    makeRoom(answer.length);
    running.add(Delivery.begin(request, response, answer, unread, this));
    bytes.addAndGet(answer.length);
  }

  private void makeRoom(int length) {
    while (length > 0 && bytes.get() + length > MOST_BYTES) {
      stalest()
          .ifPresentOrElse(
              delivery -> {
                ended(delivery);
                delivery.giveUp();
              },
              () -> {
                throw new ProblemException(
                    ProblemType.TOO_MANY_AT_ONCE,
                    "Many long answers are being read at this moment. Send the same request again"
                        + " in a few seconds.");
              });
    }
  }

  private Optional<Delivery> stalest() {
    return running.stream()
        .max(Comparator.comparingLong(Delivery::idle))
        .filter(delivery -> delivery.idle() > PAUSE);
  }

  /** It holds nothing more. */
  void ended(Delivery delivery) {
    if (running.remove(delivery)) {
      bytes.addAndGet(-delivery.length());
    }
  }
}
