package org.announced.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Properties;
import org.announced.problem.DatabaseTrouble;
import org.announced.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class ServerCheckTests {

  @Test
  void findsNothingAmissWithTheStockDatabase(CapturedOutput output) {
    ServerCheck.check(source(TestDatabase.details()));
    assertThat(output).doesNotContain("character type");
  }

  @Test
  void warnsWhereJapaneseLettersAreNone(CapturedOutput output) throws SQLException {
    ServerCheck.check(source(TestDatabase.fresh("locale_provider libc locale 'C'")));
    assertThat(output).contains("character type C knows no letters beyond ASCII");
  }

  @Test
  void refusesADatabaseThatCannotHoldEveryName() {
    var latin = source(TestDatabase.fresh("encoding 'LATIN1' locale_provider libc locale 'C'"));
    assertThatThrownBy(() -> ServerCheck.check(latin))
        .hasMessage("The database's encoding is LATIN1, and Announced needs UTF8.");
  }

  @Test
  void tellsAWrongPasswordFromAServerThatIsAway() {
    var details = TestDatabase.details();
    var wrong =
        new DriverManagerDataSource(
            details.getJdbcUrl(), String.valueOf(details.getUsername()), "not-the-password");
    assertThatThrownBy(() -> ServerCheck.check(wrong))
        .isInstanceOfSatisfying(
            DatabaseFailure.class,
            failure -> {
              assertThat(failure).hasMessageStartingWith(DatabaseTrouble.WRONG_PASSWORD.fact());
              assertThat(failure.action()).contains("SPRING_DATASOURCE_PASSWORD");
            });
  }

  @Test
  void refusesToStartOnADatabaseThatCanOnlyBeRead() {
    var details = TestDatabase.fresh();
    var source = source(details);
    source.setConnectionProperties(readOnly());
    assertThatThrownBy(() -> ServerCheck.checkWriting(source))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessage(DatabaseTrouble.READ_ONLY.fact());
    ServerCheck.checkWriting(source(details));
  }

  @Test
  void leavesADatabaseOfANewerVersionAlone() throws SQLException {
    var source = source(TestDatabase.fresh());
    var older = Flyway.configure().dataSource(source).locations("classpath:db/none");
    var migrated = older.load();
    assertThat(Schema.bringUpToDate(migrated)).isEmpty();
    JdbcClient.create(source)
        .sql(
            """
            drop table if exists flyway_schema_history;
            create table flyway_schema_history as
              select 1 as installed_rank, '9999' as version, 'newer' as description,
                     'SQL' as type, 'V9999__newer.sql' as script, null::int as checksum,
                     'newer' as installed_by, now()::timestamp as installed_on,
                     1 as execution_time, true as success
            """)
        .update();
    assertThatThrownBy(() -> Schema.bringUpToDate(older.load()))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("9999")
        .hasMessageStartingWith(DatabaseTrouble.NEWER_SCHEMA.fact());
  }

  private static Properties readOnly() {
    var properties = new Properties();
    properties.setProperty("options", "-c default_transaction_read_only=on");
    return properties;
  }

  private static DriverManagerDataSource source(JdbcConnectionDetails details) {
    return new DriverManagerDataSource(
        details.getJdbcUrl(),
        String.valueOf(details.getUsername()),
        String.valueOf(details.getPassword()));
  }
}
