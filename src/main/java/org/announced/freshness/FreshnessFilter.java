package org.announced.freshness;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.announced.problem.ProblemAnswers;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.version.DataVersion;
import org.announced.version.MadeVersions;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of every answer under {@code /api} which version of the data it is of, unless whoever made
 * it has said so, and how long it may be kept. Of a write it is the version that this has made; of
 * all else the present one, as far as it was known when the request came, so that no answer is said
 * to be newer than it is.
 */
@Component
@Order(1)
class FreshnessFilter extends OncePerRequestFilter {

  /** Whoever sends a token is told what is its own, such as what it has left to write. */
  private static final String WITH_TOKEN = "private, no-cache";

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final DataVersion versions;
  private final MadeVersions made;
  private final CachingSettings caching;

  FreshnessFilter(DataVersion versions, MadeVersions made, CachingSettings caching) {
    this.versions = versions;
    this.made = made;
    this.caching = caching;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    return !path.startsWith("/api/") && !path.equals("/api");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    made.forget();
    var before = versions.heard();
    var answer = new DatedAnswer(response, sent -> complete(request, sent, before));
    try {
      if (READING.contains(request.getMethod())) {
        refuseWhatIsNotReached(request);
      }
    } catch (ProblemException | DataAccessException | TransactionException refusal) {
      ProblemAnswers.answer(request, answer, refusal);
      return;
    }
    chain.doFilter(request, answer);
    answer.complete();
    made.forget();
  }

  private void refuseWhatIsNotReached(HttpServletRequest request) {
    var least = LeastVersion.of(request);
    if (least.isPresent() && !versions.hasReached(least.getAsLong())) {
      throw new ProblemException(
          ProblemType.VERSION_NOT_REACHED,
          "The data is at version %d, and %s asks for %d."
              .formatted(versions.current(), LeastVersion.HEADER, least.getAsLong()));
    }
  }

  private void complete(
      HttpServletRequest request, HttpServletResponse answer, @Nullable Long before) {
    var reads = READING.contains(request.getMethod());
    if (reads
        && answer.getStatus() < HttpStatus.BAD_REQUEST.value()
        && answer.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
      answer.setHeader(
          HttpHeaders.CACHE_CONTROL,
          request.getHeader(HttpHeaders.AUTHORIZATION) == null ? caching.open() : WITH_TOKEN);
    }
    if (answer.getHeader(DataVersion.HEADER) == null) {
      var moment = Moment.current();
      var version =
          moment != null
              ? Long.valueOf(moment.version())
              : reads && before != null ? before : present();
      if (version != null) {
        answer.setHeader(DataVersion.HEADER, version.toString());
      }
    }
  }

  /** Null while the database cannot be asked. */
  private @Nullable Long present() {
    var own = made.last();
    try {
      return own == null ? Long.valueOf(versions.current()) : own;
    } catch (DataAccessException | TransactionException away) {
      return null;
    }
  }
}
