package org.announced.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The schema as the migrations make it, in a database that holds nothing else. */
public final class SchemaDump {

  private SchemaDump() {}

  /** A new database after all migrations but those that only add rows: the seed, the rates. */
  public static JdbcClient migrated() {
    return JdbcClient.create(migratedSource());
  }

  /** The same, for transactions. */
  public static DataSource migratedSource() {
    var details = TestDatabase.fresh();
    var database =
        new DriverManagerDataSource(
            details.getJdbcUrl(),
            String.valueOf(details.getUsername()),
            String.valueOf(details.getPassword()));
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration", "classpath:db/functions")
        .load()
        .migrate();
    return database;
  }

  /** Everything that {@code schema-dump.sql} shows of a database, a line or more an object. */
  public static String of(JdbcClient database) {
    return String.join("\n", database.sql(query()).query(String.class).list()) + "\n";
  }

  private static String query() {
    try {
      return new ClassPathResource("schema-dump.sql").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
