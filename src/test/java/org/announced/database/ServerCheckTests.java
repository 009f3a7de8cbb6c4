package org.announced.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.announced.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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

  private static DataSource source(JdbcConnectionDetails details) {
    return new DriverManagerDataSource(
        details.getJdbcUrl(),
        String.valueOf(details.getUsername()),
        String.valueOf(details.getPassword()));
  }
}
