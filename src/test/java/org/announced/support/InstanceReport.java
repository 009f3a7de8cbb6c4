package org.announced.support;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Adds to the failure of a test what its instances said last: their logs are gone when somebody
 * reads of it. Every class that starts an {@link Instance} is extended with this.
 */
public final class InstanceReport
    implements BeforeTestExecutionCallback, TestExecutionExceptionHandler {

  private static final Queue<Instance> STARTED = new ConcurrentLinkedQueue<>();

  static void add(Instance started) {
    STARTED.add(started);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    STARTED.clear();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    for (var instance : STARTED) {
      failure.addSuppressed(new AssertionError(instance.report()));
    }
    throw failure;
  }
}
