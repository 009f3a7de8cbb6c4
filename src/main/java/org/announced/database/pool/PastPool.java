package org.announced.database.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.announced.database.DatabaseState;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A few connections on which the tables are those of an earlier version: their search path begins
 * with the views of schema {@code as_of}. They are others than those of the present, so that none
 * of these has to plan its statements anew; the first is opened when somebody looks back.
 */
final class PastPool implements DisposableBean {

  private static final int CONNECTIONS = 4;

  private final Duration patience;
  private final ObjectProvider<DatabaseState> state;
  private @Nullable HikariDataSource pool;

  /**
   * @param patience how long a thread waits for a connection before it is refused
   */
  PastPool(Duration patience, ObjectProvider<DatabaseState> state) {
    this.patience = patience;
    this.state = state;
  }

  /** Connections like those of another pool, to the same database. */
  Past over(HikariDataSource present) {
    return new Past(present);
  }

  /** Opens connections as of a moment. */
  final class Past {

    private final HikariDataSource present;
    private @Nullable QueuedDataSource opened;

    private Past(HikariDataSource present) {
      this.present = present;
    }

    Connection connection(Moment moment) throws SQLException {
      var connection = opened().getConnection();
      try (var look = connection.prepareStatement("select look_back(?)")) {
        look.setLong(1, moment.version());
        look.execute();
        return connection;
      } catch (SQLException | RuntimeException failed) {
        connection.close();
        throw failed;
      }
    }

    private synchronized QueuedDataSource opened() {
      var known = opened;
      if (known == null) {
        var config = new HikariConfig();
        present.copyStateTo(config);
        config.setPoolName("past");
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setReadOnly(true);
        config.setConnectionInitSql(
            present.getConnectionInitSql() + "; set search_path = as_of, public");
        pool = new HikariDataSource(config);
        known =
            new QueuedDataSource(
                pool, new ConnectionQueue(CONNECTIONS, patience), state.getObject());
        opened = known;
      }
      return known;
    }
  }

  @Override
  public void destroy() {
    var open = pool;
    if (open != null) {
      open.close();
    }
  }
}
