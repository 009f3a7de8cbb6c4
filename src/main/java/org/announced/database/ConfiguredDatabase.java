package org.announced.database;

import java.util.Properties;
import org.announced.config.StartLine;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The server that {@code spring.datasource.url} names. Boot connects to it by itself. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseChoice.Configured.class)
class ConfiguredDatabase {

  @Bean
  @Order(StartLine.DATABASE)
  StartLine configuredDatabaseLine(JdbcConnectionDetails details) {
    return context -> "Database  " + place(details.getJdbcUrl());
  }

  /** The host, port and name in a URL, and no more: its parameters may contain a password. */
  static String place(String url) {
    var parsed = Driver.parseURL(url, new Properties());
    if (parsed == null) {
      return "as configured";
    }
    return "PostgreSQL at %s:%s, database %s"
        .formatted(
            PGProperty.PG_HOST.getOrDefault(parsed),
            PGProperty.PG_PORT.getOrDefault(parsed),
            PGProperty.PG_DBNAME.getOrDefault(parsed));
  }
}
