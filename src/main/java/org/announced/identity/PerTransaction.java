package org.announced.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that each transaction has for itself, as long as it lasts: what was asked ahead for all
 * that it is going to do.
 */
public final class PerTransaction<T> {

  private final Supplier<T> initial;

  /**
   * @param initial what a transaction begins with
   */
  public PerTransaction(Supplier<T> initial) {
    this.initial = initial;
  }

  /** That of the transaction at hand; one that nobody keeps, where there is none. */
  public T get() {
    var held = held();
    if (held == null) {
      held = new Held<>(initial.get());
      if (TransactionSynchronizationManager.isSynchronizationActive()) {
        TransactionSynchronizationManager.bindResource(this, held);
        TransactionSynchronizationManager.registerSynchronization(
            new ResourceHolderSynchronization<>(held, this) {});
      }
    }
    return held.value;
  }

  @SuppressWarnings("unchecked") // Nobody else binds anything to this.
  private @Nullable Held<T> held() {
    return (Held<T>) TransactionSynchronizationManager.getResource(this);
  }

  private static final class Held<T> extends ResourceHolderSupport {

    private final T value;

    Held(T value) {
      this.value = value;
    }
  }
}
