package org.announced.written;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out a part of a transaction to see what comes of it. Whoever asks writes by statements,
 * or clears Hibernate of what the part has read: that knows nothing of savepoints.
 */
@Component
public class TriedPart {

  private final JdbcClient jdbc;

  TriedPart(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Carries out a part of the transaction at hand, and takes it back in the end, even if it fails:
   * what comes after it sees nothing of it, and waits for no lock that it took.
   *
   * @return what the part returns
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T tryOut(Supplier<T> part) {
    jdbc.sql("savepoint tried").update();
    try {
      return part.get();
    } finally {
      jdbc.sql("rollback to savepoint tried").update();
      jdbc.sql("release savepoint tried").update();
    }
  }
}
