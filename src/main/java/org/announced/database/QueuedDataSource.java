package org.announced.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool as everybody gets at it: by the queue, and not at all while the database is away. */
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

  /** Nobody's turn comes either where the database does not answer those who hold connections. */
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
