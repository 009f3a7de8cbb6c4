package org.announced.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers for whatever a controller, or Spring MVC around it, raises. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

  /**
   * Writes the answer itself, past content negotiation: a problem is told even to a caller that
   * accepts only CSV.
   */
  @ExceptionHandler
  void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (!ProblemAnswers.answer(request, response, failure)) {
      throw failure;
    }
  }
}
