package org.announced.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tests that run where a Chromium and its driver are found, and are skipped elsewhere. After them
 * the browser leaves the page, which would go on asking the application that other tests share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
public @interface NeedsBrowser {

  final class Condition implements ExecutionCondition, AfterAllCallback {

    private static final Logger log = LoggerFactory.getLogger(NeedsBrowser.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final String MISSING =
        "No chromium and chromedriver on the path: the page is not tested in a browser.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.isFound()) {
        return ConditionEvaluationResult.enabled("There is a Chromium");
      }
      if (!SAID.getAndSet(true)) {
        log.warn(MISSING);
      }
      return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void afterAll(ExtensionContext context) {
      Chromium.leave();
    }
  }
}
