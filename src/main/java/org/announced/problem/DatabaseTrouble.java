package org.announced.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Why the database did not do what it was asked, where the question is not to blame. Told apart by
 * what PostgreSQL itself says (its SQLSTATE), wherever in a chain of causes it stands.
 */
public enum DatabaseTrouble {
  AWAY(
      ProblemType.UNAVAILABLE,
      "The database cannot be reached.",
      "Send the same request again in a few seconds.",
      "See that PostgreSQL runs and answers at spring.datasource.url; the embedded one is started"
          + " again without anybody's help."),
  BUSY(
      ProblemType.DATABASE_BUSY,
      "All connections to the database are in use.",
      "Send the same request again in a moment, and fewer at once.",
      "Look for whoever asks so much at once. If it is meant, allow more connections:"
          + " spring.datasource.hikari.maximum-pool-size here, max_connections in PostgreSQL."),
  DISK_FULL(
      ProblemType.DISK_FULL,
      "The database's disk is full.",
      "Nothing of this request was stored; reading goes on. Send the same request again once the"
          + " operator has made room.",
      "Make room on the disk of PostgreSQL's data directory; what is stored is unharmed."),
  READ_ONLY(
      ProblemType.READ_ONLY,
      "The database can only be read at present.",
      "Nothing of this request was stored; reading goes on. Send the same request again once the"
          + " operator has mended that.",
      "Point spring.datasource.url at the primary and not at a replica, or take back"
          + " default_transaction_read_only (alter database … reset, alter system reset)."),
  WRONG_PASSWORD(
      ProblemType.DATABASE_LOGIN,
      "The database does not let the service in.",
      "Only its operator can mend that. Send the same request again in some minutes.",
      "Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, or that account in"
          + " PostgreSQL, which keeps the password it was given first, in a container as well."),
  NEWER_SCHEMA(
      ProblemType.NEWER_SCHEMA,
      "The database belongs to a newer version of this service.",
      "Only its operator can mend that. Send the same request again in some minutes.",
      "Start the newer version of Announced, or go back to a copy of the database that was made"
          + " before it was first started.");

  /** The SQLSTATE, in a class that PostgreSQL leaves free, of a schema that is newer than this. */
  public static final String NEWER_SCHEMA_STATE = "ZN001";

  /** PostgreSQL's SQLSTATE of a connection too many, and ours of one waited for in vain. */
  public static final String BUSY_STATE = "53300";

  /** The SQLSTATE of a server to which no connection can be had. */
  public static final String AWAY_STATE = "08001";

  private static final Set<Class<? extends Throwable>> SIGNS =
      Set.of(
          CannotCreateTransactionException.class,
          DataAccessResourceFailureException.class,
          TransientDataAccessResourceException.class,
          QueryTimeoutException.class,
          JDBCConnectionException.class,
          org.hibernate.QueryTimeoutException.class,
          SQLTransientConnectionException.class);

  /** 57014 to 57P05: cancelled, shut down, starting. */
  private static final Set<String> ENDINGS =
      Set.of("57014", "57P01", "57P02", "57P03", "57P04", "57P05");

  /**
   * What the pool says, with no state, of a connection that it closed because it broke: a
   * transaction that was under way then cannot even be rolled back.
   */
  private static final String CLOSED = "Connection is closed";

  private final ProblemType type;
  private final String fact;
  private final String callersCure;
  private final String operatorsCure;

  DatabaseTrouble(ProblemType type, String fact, String callersCure, String operatorsCure) {
    this.type = type;
    this.fact = fact;
    this.callersCure = callersCure;
    this.operatorsCure = operatorsCure;
  }

  /** Empty if the database is not what failed. */
  public static Optional<DatabaseTrouble> of(Throwable failure) {
    var away = false;
    @Nullable Throwable link = failure;
    for (var depth = 0; link != null && depth < 20; depth++) {
      var cause = link;
      if (cause instanceof SQLException sql) {
        var told = byState(sql);
        if (told != null && told != AWAY) {
          return Optional.of(told);
        }
        away |= told == AWAY;
      }
      away |= SIGNS.stream().anyMatch(sign -> sign.isInstance(cause));
      link = link.getCause();
    }
    return away ? Optional.of(AWAY) : Optional.empty();
  }

  private static @Nullable DatabaseTrouble byState(SQLException failure) {
    var state = failure.getSQLState();
    if (state == null) {
      return CLOSED.equals(failure.getMessage()) ? AWAY : null;
    }
    return switch (state) {
      case "53100" -> DISK_FULL;
      case "25006" -> READ_ONLY;
      case NEWER_SCHEMA_STATE -> NEWER_SCHEMA;
      default ->
          state.startsWith("28")
              ? WRONG_PASSWORD
              : state.startsWith("53")
                  ? BUSY
                  : state.startsWith("08") || ENDINGS.contains(state) ? AWAY : null;
    };
  }

  /** What a request is answered with that fails for it. */
  public ProblemType type() {
    return type;
  }

  /** One sentence that anybody may read. */
  public String fact() {
    return fact;
  }

  /** What is told to whoever sent a request: what is wrong, and what to do. */
  public String detail() {
    return fact + " " + callersCure;
  }

  /** What whoever runs the service can do. */
  public String operatorsCure() {
    return operatorsCure;
  }
}
