package org.announced.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.announced.problem.MvcFailure;
import org.announced.problem.ProblemAnswers;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 at once where nothing can be. Tomcat takes {@code /a/..} for its parent and Spring
 * MVC for a name, so that what one looks at is not what the other finds; and no id or slug holds a
 * line end or a character without a form, which would go on into expressions, queries and logs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AddressFilter extends OncePerRequestFilter {

  /** A dot or two as a whole segment, each in either form, with or without what follows a ";". */
  private static final Pattern DOTS =
      Pattern.compile("(?i)(?:^|/)(?:\\.|%2e){1,2}(?:;[^/]*)?(?=/|$)");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (DOTS.matcher(request.getRequestURI()).find()
        || request.getServletPath().codePoints().anyMatch(AddressFilter::hasNoForm)) {
      var nowhere =
          new ProblemException(
              ProblemType.NOT_FOUND, MvcFailure.usualDetail(ProblemType.NOT_FOUND));
      ProblemAnswers.answer(request, response, nowhere);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean hasNoForm(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
