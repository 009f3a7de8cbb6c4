package org.announced.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Comes before Boot's own analyzer of configuration, which would show the token. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableTokenAnalyzer extends AbstractFailureAnalyzer<UnusableToken> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnusableToken cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Set a longer secret, such as the output of 'openssl rand -hex 32', or unset it to have one"
            + " made.",
        cause);
  }
}
