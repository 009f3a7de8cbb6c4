package org.announced.database.pool;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.announced.version.Moment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that show the present or, to a thread that reads as of a moment, the data of then.
 */
final class MomentDataSource extends DelegatingDataSource {

  private final PastPool.Past past;

  MomentDataSource(DataSource present, PastPool.Past past) {
    super(present);
    this.past = past;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var moment = Moment.current();
    return moment == null ? super.getConnection() : past.connection(moment);
  }
}
