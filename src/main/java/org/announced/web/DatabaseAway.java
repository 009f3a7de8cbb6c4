package org.announced.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether a failure is the database's absence, which a caller can wait out. */
final class DatabaseAway {

  private static final Set<Class<? extends Throwable>> SIGNS =
      Set.of(
          CannotCreateTransactionException.class,
          DataAccessResourceFailureException.class,
          TransientDataAccessResourceException.class,
          QueryTimeoutException.class,
          JDBCConnectionException.class,
          org.hibernate.QueryTimeoutException.class,
          SQLTransientConnectionException.class);

  /** 08: connection; 53: out of resources; 57014 to 57P05: cancelled, shut down, starting. */
  private static final Set<String> STATES =
      Set.of("57014", "57P01", "57P02", "57P03", "57P04", "57P05");

  /**
   * What the pool says, with no state, of a connection that it closed because it broke: a
   * transaction that was under way then cannot even be rolled back.
   */
  private static final String CLOSED = "Connection is closed";

  private DatabaseAway() {}

  static boolean explains(Throwable failure) {
    @Nullable Throwable link = failure;
    for (var depth = 0; link != null && depth < 20; depth++) {
      var cause = link;
      if (SIGNS.stream().anyMatch(sign -> sign.isInstance(cause)) || tellsByState(cause)) {
        return true;
      }
      link = link.getCause();
    }
    return false;
  }

  private static boolean tellsByState(Throwable failure) {
    if (!(failure instanceof SQLException sql)) {
      return false;
    }
    var state = sql.getSQLState();
    if (state == null) {
      return CLOSED.equals(sql.getMessage());
    }
    return state.startsWith("08") || state.startsWith("53") || STATES.contains(state);
  }
}
