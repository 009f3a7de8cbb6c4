package org.announced.support;

import org.announced.money.ShippedRates;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database after all migrations. They run once, when the first test asks for it; each test that
 * needs a database of its own gets a copy, which takes a tenth of the time.
 */
public final class MigratedDatabase {

  /** Tables, functions and views, and only those rows that these do not work without. */
  public static final MigratedDatabase UNSEEDED =
      new MigratedDatabase(
          Flyway.configure().locations("classpath:db/migration", "classpath:db/functions"));

  /** As the first start of the service leaves it: with the seed and the bank's rates. */
  public static final MigratedDatabase SEEDED =
      new MigratedDatabase(
          Flyway.configure()
              .locations("classpath:db/migration", "classpath:db/functions", "classpath:db/seed")
              .javaMigrations(ShippedRates.migration()));

  private final FluentConfiguration migrations;
  private @Nullable JdbcConnectionDetails original;

  private MigratedDatabase(FluentConfiguration migrations) {
    this.migrations = migrations;
  }

  /** A new database that nobody else uses. */
  public synchronized JdbcConnectionDetails copy() {
    if (original == null) {
      var made = TestDatabase.fresh();
      migrations.dataSource(source(made)).load().migrate();
      original = made;
    }
    return TestDatabase.copyOf(original);
  }

  /** The same, as connections to it. */
  public DriverManagerDataSource copySource() {
    return source(copy());
  }

  private static DriverManagerDataSource source(JdbcConnectionDetails details) {
    return new DriverManagerDataSource(
        details.getJdbcUrl(),
        String.valueOf(details.getUsername()),
        String.valueOf(details.getPassword()));
  }
}
