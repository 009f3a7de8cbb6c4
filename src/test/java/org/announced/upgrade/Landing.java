package org.announced.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.announced.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The data of a service as it once stood, kept under {@code src/test/resources/landings} with the
 * answers that it gave then.
 *
 * @param version of the last migration that it had, in three digits
 */
record Landing(String version) {

  private static final Path ALL = Path.of("src/test/resources/landings");

  Path data() {
    return ALL.resolve("V" + version).resolve("data.sql");
  }

  Path answers() {
    return ALL.resolve("V" + version).resolve("answers.json");
  }

  /** A new database with the migrations of then, and the rows of then if they are kept. */
  static JdbcConnectionDetails restored(Landing landing, List<JavaMigration> inJava) {
    var details = landing.migrated(inJava);
    try {
      client(details).sql(Files.readString(landing.data())).update();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return details;
  }

  JdbcConnectionDetails migrated(List<JavaMigration> inJava) {
    var details = TestDatabase.fresh();
    Flyway.configure()
        .dataSource(source(details))
        .locations("classpath:db/migration", "classpath:db/seed")
        .javaMigrations(inJava.toArray(JavaMigration[]::new))
        .target(version)
        .load()
        .migrate();
    return details;
  }

  static JdbcClient client(JdbcConnectionDetails details) {
    return JdbcClient.create(source(details));
  }

  private static DriverManagerDataSource source(JdbcConnectionDetails details) {
    return new DriverManagerDataSource(
        details.getJdbcUrl(),
        String.valueOf(details.getUsername()),
        String.valueOf(details.getPassword()));
  }
}
