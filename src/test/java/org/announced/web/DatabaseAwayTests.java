package org.announced.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.jpa.JpaSystemException;

class DatabaseAwayTests {

  @Test
  void aConnectionLostInATransactionIsTheDatabasesAbsence() {
    assertThat(DatabaseAway.explains(ended(new SQLException("Connection is closed")))).isTrue();
    assertThat(DatabaseAway.explains(ended(new SQLException("I/O error", "08006")))).isTrue();
    assertThat(DatabaseAway.explains(new CannotGetJdbcConnectionException("none"))).isTrue();
  }

  @Test
  void aRuleThatACommitBreaksIsNot() {
    assertThat(DatabaseAway.explains(ended(new SQLException("deferred", "23514")))).isFalse();
    assertThat(
            DatabaseAway.explains(
                new DataIntegrityViolationException("unique", new SQLException("u", "23505"))))
        .isFalse();
    assertThat(DatabaseAway.explains(new IllegalStateException("Connection is closed"))).isFalse();
  }

  private static JpaSystemException ended(SQLException cause) {
    return new JpaSystemException(new TransactionException("Unable to end", cause));
  }
}
