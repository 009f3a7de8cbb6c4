package org.announced.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Answers for everything that goes wrong outside Spring MVC: a request line that cannot be read, a
 * filter that fails, an address outside the application. Takes the place of Tomcat's page, which
 * names its version, and of a second dispatch to an error controller, which such requests never
 * reach.
 */
public class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    try {
      var allowed = response.getHeader(HttpHeaders.ALLOW);
      var diagnosis = diagnose(response.getStatus(), failure);
      ProblemAnswers.write(
          request,
          response,
          allowed == null ? diagnosis : diagnosis.with(HttpHeaders.ALLOW, allowed));
    } catch (IOException | IllegalStateException unreachable) {
      // Whoever asked is gone, or has begun to receive something else.
      container.getLogger().debug("No problem could be told", unreachable);
    }
  }

  /** Tomcat has logged the failure by now. */
  private static Diagnosis diagnose(int status, @Nullable Throwable failure) {
    var thrown = failure == null ? null : Diagnosis.of(failure);
    if (thrown != null && thrown.type() != ProblemType.INTERNAL_ERROR) {
      return thrown;
    }
    if (failure instanceof IOException && status == HttpServletResponse.SC_BAD_REQUEST) {
      return Diagnosis.of(
          ProblemType.MALFORMED_REQUEST,
          "The body broke off before its end, or does not have the length or the chunks that the"
              + " headers tell of. Send the request again, whole.");
    }
    var type =
        status == 501 || status == 505
            ? ProblemType.MALFORMED_REQUEST
            : ProblemType.ofStatus(status);
    return Diagnosis.of(type, MvcFailure.usualDetail(type));
  }
}
