package org.announced.summary.answer;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.announced.http.Format;
import org.announced.http.HttpExchange;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.problem.ProblemException;
import org.announced.summary.query.Summary;
import org.announced.summary.query.SummaryQueryReader;
import org.announced.summary.sum.GroupRows;
import org.announced.version.DataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/**
 * Answers for every summary. Each answer is exactly the state of one version of the data, and is
 * kept until that changes; of those who ask for it then, one works it out.
 */
@Service
public class Summaries {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataVersion dataVersion;
  private final KeptAnswers kept;
  private final SummaryComputation workings;
  private final GroupRows rows;
  private final SharedWork flights = new SharedWork(PATIENCE);

  Summaries(
      DataVersion dataVersion, KeptAnswers kept, SummaryComputation workings, GroupRows rows) {
    this.dataVersion = dataVersion;
    this.kept = kept;
    this.workings = workings;
    this.rows = rows;
  }

  /**
   * The answer to a request; a table of any size is written straight to the response.
   *
   * @return null when it was written
   * @throws org.announced.problem.ProblemException 400 that names every fault of the query, or 406
   */
  public @Nullable ResponseEntity<byte[]> answer(Summary summary, HttpExchange exchange) {
    return compose(exchange, request -> composition(summary, request));
  }

  /** The same of an answer that is composed of what several questions add up to. */
  public @Nullable ResponseEntity<byte[]> compose(
      HttpExchange exchange, Function<RequestHead, Composition> reading) {
    String asked = asked(exchange.request());
    OutgoingAnswer outgoing = outgoing(exchange.request(), asked, reading);
    if (outgoing.table() != null) {
      workings.write(outgoing.table(), exchange, asked);
      return null;
    }
    return Objects.requireNonNull(outgoing.answer()).response();
  }

  /** Works an answer out beforehand, unless it is kept. */
  public void prepare(Summary summary, RequestHead request) {
    prepare(request, asked -> composition(summary, asked));
  }

  public void prepare(RequestHead request, Function<RequestHead, Composition> reading) {
    outgoing(request, asked(request), reading);
  }

  private Composition composition(Summary summary, RequestHead request) {
    return Composition.of(
        new SummaryQueryReader(summary.description(request), request).question(), rows);
  }

  private OutgoingAnswer outgoing(
      RequestHead request, String asked, Function<RequestHead, Composition> reading) {
    while (true) {
      long version = dataVersion.current();
      SummaryAnswer answer = kept.find(asked, version);
      OutgoingAnswer outgoing =
          answer != null
              ? new OutgoingAnswer(answer, null)
              : flights.join(asked, () -> workings.work(reading.apply(request), asked, version));
      // Who has joined another's work may have written something since that began.
      if (outgoing.answer() == null || outgoing.answer().version() >= version) {
        return outgoing;
      }
    }
  }

  /** All of a request that decides about its answer. */
  private static String asked(RequestHead request) {
    return request.path()
        + "?"
        + Objects.requireNonNullElse(request.query(), "")
        + "\n"
        + form(request);
  }

  private static String form(RequestHead request) {
    try {
      return Format.of(request, new QueryParameters(request), Format.JSON, Format.CSV).name();
    } catch (ProblemException notAcceptable) {
      return request.accept();
    }
  }
}
