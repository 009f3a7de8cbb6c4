package org.announced.move;

import java.sql.Connection;
import java.sql.SQLException;
import org.announced.command.CommandLine;
import org.announced.command.CommandLine.Unusable;
import org.announced.database.CommandDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database that everything is moved to.
 *
 * @param url its JDBC address
 * @param username the account that owns it; null if the address names it, or it is called as
 *     whoever types the command
 */
record MoveTarget(String url, @Nullable String username) {

  /**
   * Reads it from a command. Its password does not stand there, where others on the machine could
   * read it.
   */
  static MoveTarget of(CommandLine line) {
    var url = line.value("to");
    if (!url.startsWith("jdbc:postgresql:") || Driver.parseURL(url, null) == null) {
      throw new Unusable(
          "--to needs a JDBC address, such as jdbc:postgresql://localhost:5432/announced.");
    }
    return new MoveTarget(
        url, line.options().containsKey("username") ? line.value("username") : null);
  }

  /** The host, port and name, and no more. */
  String place() {
    return CommandDatabase.place(url);
  }

  /**
   * Connections without a limit of time for an answer: a check of all references takes long.
   *
   * @param password null if none is needed, or the driver finds it elsewhere
   */
  DriverManagerDataSource source(@Nullable String password) {
    var source = new DriverManagerDataSource(url);
    if (username != null) {
      source.setUsername(username);
    }
    if (password != null) {
      source.setPassword(password);
    }
    return source;
  }

  /**
   * @throws MoveRefused if the server lets nobody in
   */
  Connection open(DriverManagerDataSource source) {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new MoveRefused(
          "%s does not let anybody in: %s Check --to, --username and ANNOUNCED_MOVE_PASSWORD."
              .formatted(place(), sentence(e)),
          e);
    }
  }

  /** What PostgreSQL or the driver says, ending with a full stop. */
  static String sentence(SQLException failure) {
    var said = String.valueOf(failure.getMessage()).strip();
    return said.endsWith(".") ? said : said + ".";
  }
}
