package org.announced.version;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from PostgreSQL, on a connection of its own, when the data has changed. On another one it
 * lets {@link DataVersion} ask for the version, so that answers which are kept never wait for the
 * pool. It also asks every few seconds, in case notices are lost on the way (by a pooler in
 * between, or a network that died silently). While it has no connection, {@link DataVersion} asks
 * the pool each time.
 */
@Component
class DataVersionListener implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DataVersionListener.class);
  private static final int ASK_EVERY_MILLIS = 5000;
  private static final long RELIABLE = TimeUnit.SECONDS.toNanos(12);

  private final DataVersion version;
  private final JdbcConnectionDetails database;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Connection connection;

  DataVersionListener(DataVersion version, JdbcConnectionDetails database) {
    this.version = version;
    this.database = database;
  }

  @Override
  public void start() {
    var listening = new Thread(this::run, "data-version");
    listening.setDaemon(true);
    thread = listening;
    listening.start();
  }

  private void run() {
    while (isRunning()) {
      try (var opened = open();
          var asked = open();
          var statement = asked.prepareStatement("select version from data_version")) {
        connection = opened;
        version.askBy(() -> ask(statement));
        listen(opened);
      } catch (SQLException lost) {
        log.debug("Not hearing of changes", lost);
      }
      version.deaf();
      pause();
    }
  }

  private static long ask(PreparedStatement statement) throws SQLException {
    synchronized (statement) {
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private Connection open() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", String.valueOf(database.getUsername()));
    properties.setProperty("password", String.valueOf(database.getPassword()));
    properties.setProperty("ApplicationName", "announced, listening");
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  private void listen(Connection opened) throws SQLException {
    var notices = opened.unwrap(PGConnection.class);
    try (var statement = opened.createStatement()) {
      statement.execute("listen announced_data_version");
      while (isRunning()) {
        try (var row = statement.executeQuery("select version from data_version")) {
          row.next();
          version.heard(row.getLong(1), RELIABLE);
        }
        long next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ASK_EVERY_MILLIS);
        for (long left = ASK_EVERY_MILLIS; left > 0 && isRunning(); ) {
          for (PGNotification notice : notices.getNotifications((int) left)) {
            version.heard(Long.parseLong(notice.getParameter()), RELIABLE);
          }
          left = TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime());
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    var listening = thread;
    thread = null;
    var open = connection;
    if (listening != null) {
      listening.interrupt();
    }
    if (open != null) {
      try {
        open.close();
      } catch (SQLException gone) {
        log.debug("The listening connection was gone already", gone);
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
