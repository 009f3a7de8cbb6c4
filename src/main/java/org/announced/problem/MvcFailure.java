package org.announced.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What Spring MVC and Tomcat raise about a request before a controller of ours sees it. */
public final class MvcFailure {

  private MvcFailure() {}

  /** Empty if the request is not to blame. */
  static Optional<Diagnosis> diagnose(Throwable failure) {
    if (failure instanceof HttpMessageNotReadableException unreadable) {
      return Optional.of(UnreadableBody.diagnose(unreadable));
    }
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
      return Optional.of(ParameterFailure.of(mismatch));
    }
    if (failure instanceof InvalidParameterException) {
      return malformed(
          "The query is not well encoded. Write a percent sign as %25 and other reserved characters"
              + " as %XX, in UTF-8.");
    }
    return failure instanceof ErrorResponse response ? answered(response) : Optional.empty();
  }

  private static Optional<Diagnosis> answered(ErrorResponse failure) {
    if (failure instanceof HttpRequestMethodNotSupportedException method) {
      return Optional.of(methodNotAllowed(method));
    }
    if (failure instanceof HttpMediaTypeNotAcceptableException media) {
      return Optional.of(notAcceptable(media));
    }
    if (failure instanceof HttpMediaTypeNotSupportedException media) {
      return Optional.of(unsupported(media));
    }
    if (failure instanceof MissingServletRequestParameterException missing) {
      return Optional.of(ParameterFailure.of(missing));
    }
    if (failure instanceof MissingRequestHeaderException missing) {
      return malformed(
          "The header '" + missing.getHeaderName() + "' is missing. Send it with the request.");
    }
    if (failure instanceof AsyncRequestTimeoutException) {
      return Optional.of(
          Diagnosis.of(
              ProblemType.UNAVAILABLE,
              "The answer took longer than this service allows. Ask for less at once, or again"
                  + " later."));
    }
    var status = failure.getStatusCode().value();
    if (status >= 500) {
      return Optional.empty();
    }
    var type = ProblemType.ofStatus(status);
    return Optional.of(
        new Diagnosis(type, usualDetail(type), List.of(), failure.getHeaders().toSingleValueMap()));
  }

  /** What to say when nothing is known but the type. */
  public static String usualDetail(ProblemType type) {
    return switch (type) {
      case NOT_FOUND ->
          "Nothing has this address. /docs lists every address, and /api/v1/search finds companies"
              + " and announcements.";
      case MALFORMED_REQUEST ->
          "The request line or a header does not have the form that HTTP prescribes, or is longer than"
              + " 8 KB. In an address, write what is not a letter, a digit or one of -._~ as %XX, other scripts included:"
              + " curl -G --data-urlencode does that.";
      default -> type.cure();
    };
  }

  private static Optional<Diagnosis> malformed(String detail) {
    return Optional.of(Diagnosis.of(ProblemType.MALFORMED_REQUEST, detail));
  }

  private static Diagnosis methodNotAllowed(HttpRequestMethodNotSupportedException failure) {
    var allowed = Objects.requireNonNullElse(failure.getHeaders().getAllow(), List.of());
    return new Diagnosis(
        ProblemType.METHOD_NOT_ALLOWED,
        failure.getMethod() + " is not taken here; " + listed(allowed) + " may be tried.",
        List.of(),
        failure.getHeaders().toSingleValueMap());
  }

  private static Diagnosis notAcceptable(HttpMediaTypeNotAcceptableException failure) {
    return Diagnosis.of(
        ProblemType.NOT_ACCEPTABLE,
        failure.getSupportedMediaTypes().isEmpty()
            ? "The Accept header cannot be read. Send 'Accept: application/json' or none."
            : "This address gives "
                + listed(failure.getSupportedMediaTypes())
                + ". Name one of them in the Accept header, or send none.");
  }

  private static Diagnosis unsupported(HttpMediaTypeNotSupportedException failure) {
    var sent = failure.getContentType();
    var said = sent == null ? "The Content-Type is missing or unreadable" : sent + " is not read";
    var taken =
        failure.getSupportedMediaTypes().isEmpty()
            ? List.of(MediaType.APPLICATION_JSON)
            : failure.getSupportedMediaTypes();
    return new Diagnosis(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        said + " here. Send the body as " + listed(taken) + ".",
        List.of(),
        Map.of(HttpHeaders.ACCEPT, MediaType.toString(taken)));
  }

  private static String listed(Collection<?> values) {
    return values.isEmpty()
        ? "another"
        : values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }
}
