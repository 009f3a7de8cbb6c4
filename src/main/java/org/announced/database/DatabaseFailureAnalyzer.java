package org.announced.database;

import java.sql.SQLException;
import org.announced.problem.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Shows a {@link DatabaseFailure}, and whatever else the database is the cause of, as two sentences
 * instead of a stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    var known = cause(failure, DatabaseFailure.class);
    if (known != null) {
      return new FailureAnalysis(String.valueOf(known.getMessage()), known.action(), known);
    }
    var said = cause(failure, SQLException.class);
    if (said == null) {
      return null;
    }
    return DatabaseTrouble.of(said)
        .map(
            trouble ->
                new FailureAnalysis(
                    trouble.fact() + " PostgreSQL says: " + said.getMessage(),
                    DatabaseFailure.cure(trouble),
                    failure))
        .orElse(null);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    @Nullable Throwable link = failure;
    while (link != null && !type.isInstance(link)) {
      link = link.getCause();
    }
    return link == null ? null : type.cast(link);
  }
}
