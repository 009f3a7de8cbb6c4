package org.announced.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out a write as a whole or not at all. */
@Component
public class WriteTransaction {

  private static final int MOST_TRIES = 3;

  private final TransactionTemplate transaction;

  /**
   * @param transactions what each write takes part in, or begins
   */
  public WriteTransaction(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Carries out a write, and tries it again, three times in all, if another writer was faster or
   * PostgreSQL ended a deadlock with it. Within a transaction that somebody else began it is tried
   * once, since only they can begin anew.
   *
   * @param dryRun whether to take everything back in the end
   * @return what the write returns
   */
  public <T> T carryOutAgain(boolean dryRun, Supplier<T> write) {
    for (int tries = 1; ; tries++) {
      try {
        return carryOut(dryRun, write);
      } catch (ConcurrencyFailureException e) {
        if (tries == MOST_TRIES || TransactionSynchronizationManager.isActualTransactionActive()) {
          throw e;
        }
      }
    }
  }

  /**
   * Carries out a write, once.
   *
   * @param dryRun whether to take everything back in the end
   * @return what the write returns
   */
  public <T> T carryOut(boolean dryRun, Supplier<T> write) {
    try {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                if (dryRun) {
                  status.setRollbackOnly();
                }
                return write.get();
              }));
    } catch (DataAccessException e) {
      throw UncheckedRule.brokenIn(e).<RuntimeException>map(broken -> broken).orElse(e);
    }
  }
}
