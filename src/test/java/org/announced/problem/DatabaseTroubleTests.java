package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseTroubleTests {

  @Test
  void aConnectionLostInATransactionIsTheDatabasesAbsence() {
    assertThat(DatabaseTrouble.of(ended(new SQLException("Connection is closed"))))
        .contains(DatabaseTrouble.AWAY);
    assertThat(DatabaseTrouble.of(ended(new SQLException("I/O error", "08006"))))
        .contains(DatabaseTrouble.AWAY);
    assertThat(DatabaseTrouble.of(new CannotGetJdbcConnectionException("none")))
        .contains(DatabaseTrouble.AWAY);
  }

  @Test
  void aRuleThatACommitBreaksIsNone() {
    assertThat(DatabaseTrouble.of(ended(new SQLException("deferred", "23514")))).isEmpty();
    assertThat(
            DatabaseTrouble.of(
                new DataIntegrityViolationException("unique", new SQLException("u", "23505"))))
        .isEmpty();
    assertThat(DatabaseTrouble.of(new IllegalStateException("Connection is closed"))).isEmpty();
  }

  /** Spring calls most of them a resource that failed, and a transaction that cannot be made. */
  @ParameterizedTest
  @CsvSource({
    "53100, DISK_FULL, disk-full",
    "25006, READ_ONLY, read-only",
    "28P01, WRONG_PASSWORD, database-login",
    "28000, WRONG_PASSWORD, database-login",
    "53300, BUSY, database-busy",
    "ZN001, NEWER_SCHEMA, newer-schema",
    "57P03, AWAY, unavailable",
    "08001, AWAY, unavailable"
  })
  void whatPostgresqlSaysTellsThemApartHoweverDeepItLies(
      String state, DatabaseTrouble trouble, String slug) {
    var said = new SQLException("said", state);
    assertThat(DatabaseTrouble.of(new DataAccessResourceFailureException("", said)))
        .contains(trouble);
    assertThat(DatabaseTrouble.of(new CannotCreateTransactionException("", ended(said))))
        .contains(trouble);
    var diagnosis = Diagnosis.of(new CannotGetJdbcConnectionException("", said));
    assertThat(diagnosis.type().slug()).isEqualTo(slug);
    assertThat(diagnosis.type().status().value()).isEqualTo(503);
    assertThat(diagnosis.headers()).containsKey("Retry-After");
  }

  @Test
  void eachKindIsLoggedOnceAndThenOnceAMinuteWithHowManyThereWere() {
    var log = new TroubleLog();
    assertThat(log.due(DatabaseTrouble.DISK_FULL, 0)).isZero();
    assertThat(log.due(DatabaseTrouble.DISK_FULL, 1)).isNegative();
    assertThat(log.due(DatabaseTrouble.DISK_FULL, 2)).isNegative();
    assertThat(log.due(DatabaseTrouble.AWAY, 2)).isZero();
    assertThat(log.due(DatabaseTrouble.DISK_FULL, TimeUnit.MINUTES.toNanos(1))).isEqualTo(2);
    assertThat(log.due(DatabaseTrouble.DISK_FULL, TimeUnit.MINUTES.toNanos(1) + 1)).isNegative();
  }

  private static JpaSystemException ended(SQLException cause) {
    return new JpaSystemException(new TransactionException("Unable to end", cause));
  }
}
