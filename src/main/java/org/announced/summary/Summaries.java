package org.announced.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.announced.web.DataVersion;
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
  private final Cache<String, List<Standing>> standings =
      Caffeine.newBuilder()
          .maximumWeight(SUMS_KEPT)
          .<String, List<Standing>>weigher(
              (identity, of) -> 1 + of.stream().mapToInt(Standing::size).sum())
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
    return compose(
        request,
        () -> Composition.of(new QuestionReader(summary.description(request), request).question()));
  }

  /** The same of an answer that is composed of what several questions add up to. */
  ResponseEntity<byte[]> compose(HttpServletRequest request, Supplier<Composition> reading) {
    String asked = asked(request);
    long version = dataVersion.current();
    Answer kept = kept(asked, version);
    return (kept == null ? answer(reading.get(), asked, version) : kept).response();
  }

  private Answer answer(Composition composition, String asked, long version) {
    String identity = composition.identity();
    List<Standing> standing = standings.get(identity, any -> composition.nothingYet());
    synchronized (standing) {
      Answer answer =
          Objects.requireNonNull(snapshot.execute(s -> answer(composition, standing, asked)));
      // Anew, since it weighs something else now.
      standings.put(identity, standing);
      if (answer.version() == version) {
        // Otherwise names may have been resolved in another state than the one summed up.
        answers.put(asked, answer);
      }
      return answer;
    }
  }

  private Answer answer(Composition composition, List<Standing> standing, String asked) {
    Sums.State now =
        sums.since(standing.stream().mapToLong(Standing::version).min().orElse(Standing.NEVER));
    Answer kept = kept(asked, now.version());
    if (kept != null) {
      return kept;
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < standing.size(); i++) {
      Question question = composition.questions().get(i);
      if (now.version() != standing.get(i).version()) {
        bring(standing.get(i), question, now);
      }
      outcomes.add(new Outcome(question, standing.get(i).total()));
    }
    return new Answer(
        now.version(),
        composition.writing().apply(outcomes),
        composition.format(),
        composition.name());
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
