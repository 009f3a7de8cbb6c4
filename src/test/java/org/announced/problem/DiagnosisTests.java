package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

class DiagnosisTests {

  /** 23503: what a row refers to is gone; the others are our own gaps. */
  @ParameterizedTest
  @CsvSource({"23503, CONFLICT", "23505, INTERNAL_ERROR", "23514, INTERNAL_ERROR"})
  void aReferenceToWhatWasMergedMeanwhileIsACollision(String state, ProblemType type) {
    var failure = new DataIntegrityViolationException("", new SQLException("refused", state));
    assertThat(Diagnosis.of(failure).type()).isEqualTo(type);
  }
}
