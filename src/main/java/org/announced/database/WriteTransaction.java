package org.announced.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out a write as a whole or not at all. */
@Component
public class WriteTransaction {

  private final TransactionTemplate transaction;

  public WriteTransaction(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What the write answers.
   *
   * @param dryRun whether to take everything back in the end
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
