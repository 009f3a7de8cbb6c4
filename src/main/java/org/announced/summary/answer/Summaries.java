package org.announced.summary.answer;

import java.time.Duration;
import java.util.Objects;
import org.announced.http.Format;
import org.announced.http.HttpExchange;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.problem.ProblemException;
import org.announced.version.DataVersion;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
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
  private final SummaryComputation workings;
  private final SharedWork flights = new SharedWork(PATIENCE);

  Summaries(DataVersion dataVersion, KeptAnswers kept, SummaryComputation workings) {
    this.dataVersion = dataVersion;
    this.kept = kept;
    this.workings = workings;
  }

  /**
   * The answer to a request; a table of any size is written straight to the response.
   *
   * @return null when it was written
   * @throws org.announced.problem.ProblemException 400 that names every fault of the query, or 406
   */
  @Nullable ResponseEntity<byte[]> answer(ServedSummary summary, HttpExchange exchange) {
    String asked = asked(exchange.request());
    OutgoingAnswer outgoing = outgoing(exchange.request(), asked, summary);
    if (outgoing.table() != null) {
      workings.write(outgoing.table(), exchange, asked);
      return null;
    }
    return Objects.requireNonNull(outgoing.answer()).response();
  }

  /** Works an answer out beforehand, unless it is kept. */
  void prepare(ServedSummary summary, String query) {
    RequestHead request = RequestHead.get(SummaryCatalog.PATH + summary.name(), query);
    outgoing(request, asked(request), summary);
  }

  private OutgoingAnswer outgoing(RequestHead request, String asked, ServedSummary summary) {
    while (true) {
      long version = dataVersion.current();
      SummaryAnswer answer = kept.find(asked, version);
      OutgoingAnswer outgoing =
          answer != null
              ? new OutgoingAnswer(answer, null)
              : flights.join(
                  asked, () -> workings.work(summary.composition(request), asked, version));
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
        + Moment.key(form(request));
  }

  private static String form(RequestHead request) {
    try {
      return Format.of(request, new QueryParameters(request), Format.JSON, Format.CSV).name();
    } catch (ProblemException notAcceptable) {
      return request.accept();
    }
  }
}
