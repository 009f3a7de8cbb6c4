package org.announced.delivery;

import java.util.concurrent.Semaphore;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bounds how many request threads wait for bodies at once to a quarter of them: however many
 * clients send slowly, threads are left for others. A request whose body has arrived needs no turn.
 */
@Component
class BodyTurns {

  private final Semaphore turns;

  BodyTurns(@Value("${server.tomcat.threads.max:200}") int threads) {
    this.turns = new Semaphore(Math.max(1, threads / 4));
  }

  /**
   * Takes a turn.
   *
   * @throws ProblemException 503 when all are taken
   */
  void take() {
    if (!turns.tryAcquire()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_AT_ONCE,
          "Other clients are sending their bodies slowly, and no more of that is taken at once. Send"
              + " the same request again in a few seconds.");
    }
  }

  void giveBack() {
    turns.release();
  }
}
