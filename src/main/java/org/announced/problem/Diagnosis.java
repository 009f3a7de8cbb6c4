package org.announced.problem;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * What an exception means to the caller. Its message is not shown unless it was written for that.
 *
 * @param headers what the answer carries besides its body
 * @param members what it tells besides what every problem does
 */
record Diagnosis(
    ProblemType type,
    String detail,
    List<Fault> faults,
    Map<String, String> headers,
    Map<String, Object> members) {

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  Diagnosis {
    var all = new HashMap<>(type.headers());
    all.putAll(headers);
    headers = Map.copyOf(all);
  }

  /** Of a type that tells no more than every problem does. */
  Diagnosis(ProblemType type, String detail, List<Fault> faults, Map<String, String> headers) {
    this(type, detail, faults, headers, Map.of());
  }

  Diagnosis with(String header, String value) {
    var all = new HashMap<>(headers);
    all.put(header, value);
    return new Diagnosis(type, detail, faults, all, members);
  }

  static Diagnosis of(ProblemType type, String detail) {
    return new Diagnosis(type, detail, List.of(), Map.of());
  }

  static Diagnosis of(Throwable failure) {
    if (failure instanceof ProblemException problem) {
      return new Diagnosis(
          problem.type(),
          String.valueOf(problem.getMessage()),
          problem.faults(),
          problem.headers(),
          problem.members());
    }
    var trouble = DatabaseTrouble.of(failure);
    if (trouble.isPresent()) {
      return of(trouble.get().type(), trouble.get().detail());
    }
    if (failure instanceof ConcurrencyFailureException || isReferenceToNothing(failure)) {
      return of(
          ProblemType.CONFLICT,
          "Another request changed the same data meanwhile, and nothing of this one was stored."
              + " Send it again.");
    }
    return MvcFailure.diagnose(failure)
        .orElseGet(
            () ->
                of(
                    ProblemType.INTERNAL_ERROR,
                    "The service failed on this request; the cause is in its log. Try once more,"
                        + " and report the time and the address if it happens again."));
  }

  /** Nothing is ever deleted: what a row refers to was there, and was merged into another since. */
  private static boolean isReferenceToNothing(Throwable failure) {
    return failure instanceof DataIntegrityViolationException
        && NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
        && FOREIGN_KEY_VIOLATION.equals(cause.getSQLState());
  }
}
