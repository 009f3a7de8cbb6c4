package org.announced.summary.sum;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction in which rows come in portions; what is read as of a moment needs no snapshot. */
@Component
class PieceOfWork {

  private final TransactionTemplate transaction;

  PieceOfWork(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
  }

  <T> @Nullable T of(Supplier<@Nullable T> reading) {
    return transaction.execute(status -> reading.get());
  }
}
