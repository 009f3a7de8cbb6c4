package org.announced.problem;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of requests that failed for the database's sake: of each kind of trouble the first, and
 * then once a minute how many there were.
 */
final class TroubleLog {

  private static final Logger log = LoggerFactory.getLogger(TroubleLog.class);
  private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

  private static final TroubleLog SHARED = new TroubleLog();

  private final Map<DatabaseTrouble, Said> said = new EnumMap<>(DatabaseTrouble.class);

  /** When something was said last, and how often it could have been said since. */
  private record Said(long at, int since) {}

  /** The one of this process. */
  static TroubleLog shared() {
    return SHARED;
  }

  void tell(DatabaseTrouble trouble, String request, Throwable failure) {
    var unsaid = due(trouble, System.nanoTime());
    if (unsaid >= 0) {
      log.warn(
          "{} was answered 503{}: {} {} ({})",
          request,
          unsaid == 0 ? "" : ", and " + unsaid + " before it",
          trouble.fact(),
          trouble.operatorsCure(),
          failure.toString());
    }
  }

  /** How many went unsaid before this one, which is to be said; negative if it is not. */
  synchronized int due(DatabaseTrouble trouble, long now) {
    var last = said.get(trouble);
    if (last == null || now - last.at() >= PAUSE) {
      said.put(trouble, new Said(now, 0));
      return last == null ? 0 : last.since();
    }
    said.put(trouble, new Said(last.at(), last.since() + 1));
    return -1;
  }
}
