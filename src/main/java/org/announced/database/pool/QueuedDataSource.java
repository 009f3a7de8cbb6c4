package org.announced.database.pool;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.announced.database.DatabaseState;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool as the application uses it: connections are handed out through the queue, and none while
 * the database is away.
 */
final class QueuedDataSource extends DelegatingDataSource {

  private final ConnectionQueue queue;
  private final DatabaseState state;

  QueuedDataSource(DataSource pool, ConnectionQueue queue, DatabaseState state) {
    super(pool);
    this.queue = queue;
    this.state = state;
  }

  @Override
  public Connection getConnection() throws SQLException {
    state.requireReachable();
    var place = take();
    try {
      return place.lend(super.getConnection());
    } catch (SQLException | RuntimeException failed) {
      place.leave();
      throw failed;
    }
  }

  /**
   * Fails at once while the database does not answer: those who hold connections give none back
   * then.
   */
  private ConnectionQueue.QueuePlace take() throws SQLException {
    try {
      return queue.take();
    } catch (SQLException busy) {
      state.requireAnswering();
      state.refusedAsBusy();
      throw busy;
    }
  }
}
