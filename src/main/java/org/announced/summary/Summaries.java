package org.announced.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.announced.web.DataVersion;
import org.announced.web.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers for every summary. Each answer is exactly the state of one version of the data.
 *
 * <p>The bytes of an answer are kept, and are the answer until the data changes. What they were
 * made of is kept as well, so that after a change only the segments that changed are summed up.
 */
@Service
class Summaries {

  private static final int BYTES_KEPT = 64 << 20;
  private static final int SUMS_KEPT = 300_000;

  private final Sums sums;
  private final DataVersion dataVersion;
  private final TransactionTemplate snapshot;
  private final Cache<String, Answer> answers =
      Caffeine.newBuilder()
          .maximumWeight(BYTES_KEPT)
          .<String, Answer>weigher((asked, answer) -> asked.length() + answer.length())
          .build();
  private final Cache<String, Standing> standings =
      Caffeine.newBuilder()
          .maximumWeight(SUMS_KEPT)
          .<String, Standing>weigher((identity, standing) -> 1 + standing.size())
          .build();

  Summaries(Sums sums, DataVersion dataVersion, PlatformTransactionManager transactions) {
    this.sums = sums;
    this.dataVersion = dataVersion;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * The answer to a request.
   *
   * @throws org.announced.web.ProblemException 400 that names every fault of the query, or 406
   */
  ResponseEntity<byte[]> answer(Summary summary, HttpServletRequest request) {
    String asked = asked(request);
    long version = dataVersion.current();
    Answer kept = kept(asked, version);
    return (kept == null ? answer(summary, request, asked, version) : kept).response();
  }

  private Answer answer(Summary summary, HttpServletRequest request, String asked, long version) {
    Question question = new QuestionReader(summary.description(request), request).question();
    String identity = question.identity();
    Standing standing = standings.get(identity, any -> new Standing());
    synchronized (standing) {
      Answer answer =
          Objects.requireNonNull(snapshot.execute(s -> answer(question, standing, asked)));
      // Anew, since it weighs something else now.
      standings.put(identity, standing);
      if (answer.version() == version) {
        // Otherwise names may have been resolved in another state than the one summed up.
        answers.put(asked, answer);
      }
      return answer;
    }
  }

  private Answer answer(Question question, Standing standing, String asked) {
    Sums.State now = sums.since(standing.version());
    Answer kept = kept(asked, now.version());
    if (kept != null) {
      return kept;
    }
    if (now.version() != standing.version()) {
      bring(standing, question, now);
    }
    Outcome outcome = new Outcome(question, standing.total());
    byte[] body =
        question.format() == Format.CSV ? SummaryCsv.bytes(outcome) : SummaryJson.bytes(outcome);
    return new Answer(now.version(), body, question.format());
  }

  private void bring(Standing standing, Question question, Sums.State now) {
    if (standing.keepsSegments() && question.local()) {
      standing.update(now.version(), sums.of(question, now.segments()));
    } else {
      Map<Integer, Tally> segments = new HashMap<>();
      Tally total = sums.all(question, segments);
      standing.replace(now.version(), total, segments);
    }
  }

  private @Nullable Answer kept(String asked, long version) {
    Answer answer = answers.getIfPresent(asked);
    return answer != null && answer.version() == version ? answer : null;
  }

  /** All of a request that decides about its answer. */
  private static String asked(HttpServletRequest request) {
    return request.getRequestURI()
        + "?"
        + request.getQueryString()
        + "\n"
        + Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
  }
}
