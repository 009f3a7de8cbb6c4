package org.announced.listing;

import java.util.concurrent.Semaphore;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many answers may hold a connection to the database for as long as their readers take: a
 * quarter of the pool, so that the rest is there for everybody else.
 */
@Component
public class ExportTurns {

  private final Semaphore turns;

  ExportTurns(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
    this.turns = new Semaphore(Math.max(1, connections / 4));
  }

  /**
   * Takes a turn, before a connection is asked for.
   *
   * @throws ProblemException 503 when all are taken
   */
  public void take() {
    if (!turns.tryAcquire()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_AT_ONCE,
          "Other exports are being read, and no more of them are given at once. Send the same"
              + " request again in a few seconds, or read the list page by page as JSON.");
    }
  }

  /** Gives a turn back that {@link #take()} has taken. */
  public void giveBack() {
    turns.release();
  }
}
