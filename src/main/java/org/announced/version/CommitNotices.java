package org.announced.version;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What PostgreSQL told while it committed. The function that counts versions says the one that a
 * transaction has made, in a notice that comes with the answer to the commit, so that a writer
 * learns its version without asking and while it holds nothing.
 */
@Component
class CommitNotices {

  /** The SQLSTATE of such a notice, as {@code data_version_made()} gives it. */
  private static final String VERSION_MADE = "AV001";

  private final DataSource dataSource;

  CommitNotices(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The version that the transaction has made which this thread has just committed; empty if it
   * made none, or if nobody can tell. Takes the notice away, which Hibernate would log.
   */
  OptionalLong takeVersionMade() {
    if (!(TransactionSynchronizationManager.getResource(dataSource)
        instanceof ConnectionHolder bound)) {
      return OptionalLong.empty();
    }
    try {
      var connection = bound.getConnection();
      var made = OptionalLong.empty();
      for (var next = connection.getWarnings(); next != null; next = next.getNextWarning()) {
        if (VERSION_MADE.equals(next.getSQLState())) {
          made = OptionalLong.of(Long.parseLong(text(next)));
        }
      }
      if (made.isPresent()) {
        connection.clearWarnings();
      }
      return made;
    } catch (SQLException | NumberFormatException unreadable) {
      return OptionalLong.empty();
    }
  }

  private static String text(SQLWarning warning) {
    ServerErrorMessage told =
        warning instanceof PSQLWarning notice ? notice.getServerErrorMessage() : null;
    return told == null ? "" : String.valueOf(told.getMessage());
  }
}
