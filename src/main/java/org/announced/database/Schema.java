package org.announced.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.announced.problem.DatabaseTrouble;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to date, and knows which versions of them this release knows. */
final class Schema {

  private Schema() {}

  /**
   * Carries out the migrations that are missing.
   *
   * @return all versions that the database then has
   * @throws DatabaseFailure if a newer release has changed the database, or a migration fails
   */
  static List<String> bringUpToDate(Flyway flyway) {
    try {
      refuseNewer(flyway.info().all());
      flyway.migrate();
      return versions(flyway.info().applied());
    } catch (FlywayException failed) {
      var said = firstLine(String.valueOf(failed.getMessage()));
      throw DatabaseTrouble.of(failed)
          .map(trouble -> new DatabaseFailure(trouble, "It says: " + said, failed))
          .orElseGet(
              () ->
                  new DatabaseFailure(
                      "The tables could not be brought up to date: " + said,
                      "Start the version of Announced that the database was last used with, or"
                          + " report what is said here.",
                      failed));
    }
  }

  private static void refuseNewer(MigrationInfo[] all) {
    var newer =
        Arrays.stream(all)
            .filter(
                migration ->
                    migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
            .toList();
    if (!newer.isEmpty()) {
      throw new DatabaseFailure(
          DatabaseTrouble.NEWER_SCHEMA.fact()
              + " It is at version "
              + newer.get(newer.size() - 1).getVersion()
              + " of the tables, which this one does not know.",
          DatabaseTrouble.NEWER_SCHEMA.operatorsCure());
    }
  }

  private static List<String> versions(MigrationInfo[] applied) {
    return Arrays.stream(applied)
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .map(version -> String.valueOf(version.getVersion()))
        .toList();
  }

  private static String firstLine(String message) {
    return message.lines().filter(line -> !line.isBlank()).findFirst().orElse(message);
  }
}
