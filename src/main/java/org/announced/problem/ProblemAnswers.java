package org.announced.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests with problems, in one form from a controller, a filter, or Tomcat itself, and
 * whatever the Accept header says. It needs nothing that could be missing when something is wrong.
 */
public final class ProblemAnswers {

  private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProblemAnswers() {}

  /**
   * Answers with what the failure means. Of an answer already under way nothing is kept back, so
   * the caller must raise the failure again for the connection to be cut.
   *
   * @return false if the answer was already under way
   */
  public static boolean answer(
      HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    if (isClientGone(failure)) {
      return true;
    }
    if (response.isCommitted()) {
      return false;
    }
    var diagnosis = Diagnosis.of(failure);
    var trouble = DatabaseTrouble.of(failure);
    if (trouble.isPresent()) {
      var asked = request.getMethod() + " " + RequestAddress.path(request);
      TroubleLog.shared().tell(trouble.get(), asked, failure);
    } else if (diagnosis.type() == ProblemType.INTERNAL_ERROR) {
      log.error("{} {} failed", request.getMethod(), RequestAddress.path(request), failure);
    } else if (diagnosis.type() == ProblemType.UNAVAILABLE) {
      log.warn(
          "{} {} was answered 503: {}",
          request.getMethod(),
          RequestAddress.path(request),
          failure.toString());
    }
    write(request, response, diagnosis);
    return true;
  }

  /** Throws away what was prepared, headers included, but for the {@link KeptHeaders}. */
  static void write(HttpServletRequest request, HttpServletResponse response, Diagnosis diagnosis)
      throws IOException {
    var body = JSON.writeValueAsBytes(Problem.of(diagnosis, RequestAddress.of(request)));
    response.reset();
    StandardHeaders.apply(request, response);
    KeptHeaders.apply(request, response);
    response.setStatus(diagnosis.type().status().value());
    diagnosis.headers().forEach(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** The caller hung up: there is nobody to answer, and nothing to log. */
  private static boolean isClientGone(Throwable failure) {
    @Nullable Throwable link = failure;
    for (var depth = 0; link != null && depth < 20; depth++) {
      if (link instanceof ClientAbortException || link instanceof AsyncRequestNotUsableException) {
        return true;
      }
      link = link.getCause();
    }
    return false;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
