package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.function.Supplier;
import org.announced.web.DataVersion;
import org.announced.web.Exchange;
import org.announced.web.Format;
import org.announced.web.ProblemException;
import org.announced.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Answers for every summary. Each answer is exactly the state of one version of the data, and is
 * kept until that changes; of those who ask for it then, one works it out.
 */
@Service
class Summaries {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataVersion dataVersion;
  private final KeptAnswers kept;
  private final Workings workings;
  private final GroupRows rows;
  private final Flights flights = new Flights(PATIENCE);

  Summaries(DataVersion dataVersion, KeptAnswers kept, Workings workings, GroupRows rows) {
    this.dataVersion = dataVersion;
    this.kept = kept;
    this.workings = workings;
    this.rows = rows;
  }

  /**
   * The answer to a request; a table of any size is written straight to the response.
   *
   * @return null when it was written
   * @throws org.announced.web.ProblemException 400 that names every fault of the query, or 406
   */
  @Nullable ResponseEntity<byte[]> answer(Summary summary, Exchange exchange) {
    return compose(exchange, () -> composition(summary, exchange.request()));
  }

  /** The same of an answer that is composed of what several questions add up to. */
  @Nullable ResponseEntity<byte[]> compose(Exchange exchange, Supplier<Composition> reading) {
    String asked = asked(exchange.request());
    Outgoing outgoing = outgoing(asked, reading);
    if (outgoing.table() != null) {
      workings.write(outgoing.table(), exchange, asked);
      return null;
    }
    return Objects.requireNonNull(outgoing.answer()).response();
  }

  /** Works an answer out beforehand, unless it is kept. */
  void prepare(Summary summary, HttpServletRequest request) {
    prepare(request, () -> composition(summary, request));
  }

  void prepare(HttpServletRequest request, Supplier<Composition> reading) {
    outgoing(asked(request), reading);
  }

  private Composition composition(Summary summary, HttpServletRequest request) {
    return Composition.of(
        new QuestionReader(summary.description(request), request).question(), rows);
  }

  private Outgoing outgoing(String asked, Supplier<Composition> reading) {
    while (true) {
      long version = dataVersion.current();
      Answer answer = kept.find(asked, version);
      Outgoing outgoing =
          answer != null
              ? new Outgoing(answer, null)
              : flights.join(asked, () -> workings.work(reading.get(), asked, version));
      // Who has joined another's work may have written something since that began.
      if (outgoing.answer() == null || outgoing.answer().version() >= version) {
        return outgoing;
      }
    }
  }

  /** All of a request that decides about its answer. */
  private static String asked(HttpServletRequest request) {
    return request.getRequestURI()
        + "?"
        + Objects.requireNonNullElse(request.getQueryString(), "")
        + "\n"
        + form(request);
  }

  private static String form(HttpServletRequest request) {
    try {
      return Format.of(request, new QueryParameters(request), Format.JSON, Format.CSV).name();
    } catch (ProblemException notAcceptable) {
      return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).toString();
    }
  }
}
