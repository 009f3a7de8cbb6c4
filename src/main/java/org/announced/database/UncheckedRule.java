package org.announced.database;

import java.sql.SQLException;
import java.util.Optional;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * Recognises a failed write that broke a constraint of the database although its document was found
 * to be faultless. The gap is in our checks, but the fault is in the document, and sending it again
 * does not help: so it is answered as a fault of the document.
 */
public final class UncheckedRule {

  private static final Logger LOG = LoggerFactory.getLogger(UncheckedRule.class);

  private static final String CHECK_VIOLATION = "23514";

  /**
   * The class of SQL states of a value that does not fit its type: a number too large, not a date,
   * not text.
   */
  private static final String DATA_EXCEPTION = "22";

  private UncheckedRule() {}

  /** The problem to answer; empty if the failure has another cause. */
  public static Optional<ProblemException> brokenIn(DataAccessException failure) {
    var cause = NestedExceptionUtils.getMostSpecificCause(failure);
    while (cause instanceof SQLException sql && sql.getNextException() != null) {
      cause = sql.getNextException();
    }
    if (!(cause instanceof SQLException sql)) {
      return Optional.empty();
    }
    var state = String.valueOf(sql.getSQLState());
    if (!state.equals(CHECK_VIOLATION) && !state.startsWith(DATA_EXCEPTION)) {
      return Optional.empty();
    }
    LOG.warn("Gap in validation: a document without faults broke a rule of the database", failure);
    return Optional.of(
        new ProblemException(
            ProblemType.INVALID_DOCUMENT,
            "The document holds a value that cannot be stored%s. Nothing was stored."
                .formatted(where(sql))));
  }

  /** Tells where the fault is. It shows no values, which may come from other rows. */
  private static String where(SQLException failure) {
    var said = failure instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
    if (said == null || said.getTable() == null) {
      return "";
    }
    var table = String.valueOf(said.getTable());
    var field =
        String.valueOf(said.getConstraint())
            .replaceFirst("^" + table + "_", "")
            .replaceFirst("_check$", "");
    var column = said.getColumn() == null ? field : said.getColumn();
    return ": see the %s of the %s".formatted(column.replace('_', ' '), table.replace('_', ' '));
  }
}
