package org.announced.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Knows the answers that are being sent, and bounds how much memory they hold together. Where there
 * is no room for another, those are given up that hold most and have done so for longest.
 */
@Component
class DeliveryBudget {

  /**
   * Bytes. An answer of this length or less is never refused, however many others are being sent.
   */
  private static final int SHORT = 64 << 10;

  /** Nanoseconds. An answer that has been sent for less than this is not given up. */
  private static final long YOUNG = Duration.ofSeconds(1).toNanos();

  private final long mostBytes;
  private final Set<Delivery> running = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();

  DeliveryBudget() {
    this(Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8));
  }

  DeliveryBudget(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Sends the rest of an answer and discards the rest of a request's body, without keeping the
   * calling thread.
   *
   * @throws ProblemException 503 when there is no room for the answer and nothing of it was sent.
   *     Only an answer to a read is refused, since the reader can ask again: a write has been done,
   *     and only its answer says so
   */
  void begin(
      HttpServletRequest request, HttpServletResponse response, byte[] answer, boolean unread)
      throws IOException {
    makeRoom(answer.length, answer.length > SHORT && isRead(request));
    running.add(Delivery.begin(request, response, answer, unread, this));
    bytes.addAndGet(answer.length);
  }

  private static boolean isRead(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod());
  }

  private void makeRoom(int length, boolean mayBeRefused) {
    while (length > 0 && bytes.get() + length > mostBytes) {
      var heaviest = heaviest();
      if (heaviest.isPresent()) {
        ended(heaviest.get());
        heaviest.get().giveUp();
      } else if (mayBeRefused) {
        throw new ProblemException(
            ProblemType.TOO_MANY_AT_ONCE,
            "Many long answers are being read at this moment. Send the same request again in a few"
                + " seconds.");
      } else {
        return;
      }
    }
  }

  private Optional<Delivery> heaviest() {
    return running.stream()
        .filter(delivery -> delivery.age() > YOUNG)
        .max(Comparator.comparingDouble(delivery -> (double) delivery.length() * delivery.age()));
  }

  /** Takes note that a delivery has ended, and that its memory is free. */
  void ended(Delivery delivery) {
    if (running.remove(delivery)) {
      bytes.addAndGet(-delivery.length());
    }
  }
}
