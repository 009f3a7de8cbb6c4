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
 * A rule of the database that a document broke although it was found to be faultless: our gap, but
 * the document's fault, and one that sending it again does not mend.
 */
public final class UncheckedRule {

  private static final Logger LOG = LoggerFactory.getLogger(UncheckedRule.class);

  private static final String CHECK_VIOLATION = "23514";

  /** A value that has no place in its type: too large, not a date, not text. */
  private static final String DATA_EXCEPTION = "22";

  private UncheckedRule() {}

  /** Empty for every other failure. */
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

  /** In words; the values themselves are not shown, for they may come from elsewhere. */
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
