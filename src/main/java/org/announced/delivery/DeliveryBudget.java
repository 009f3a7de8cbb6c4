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
 * The answers that are being taken by their readers, and a bound to what they hold of memory: where
 * room is needed, what has held most of it for longest gives way.
 */
@Component
class DeliveryBudget {

  /** What is no longer is never refused, whatever else is being read. */
  private static final int SHORT = 64 << 10;

  /** What has been held for less is not given up. */
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
   * Sends the rest of an answer and takes the rest of a body, without the thread that calls.
   *
   * @throws ProblemException 503 when nothing was sent of it and there is no room. Only what can be
   *     asked for again is refused: a write has been done, and its answer is all that tells so
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

  /** It holds nothing more. */
  void ended(Delivery delivery) {
    if (running.remove(delivery)) {
      bytes.addAndGet(-delivery.length());
    }
  }
}
