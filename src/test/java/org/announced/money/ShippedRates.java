package org.announced.money;

import org.flywaydb.core.api.migration.JavaMigration;

/** The migration that loads the bank's rates, for databases that a test migrates by itself. */
public final class ShippedRates {

  private ShippedRates() {}

  public static JavaMigration migration() {
    return new ReferenceRatesMigration();
  }
}
