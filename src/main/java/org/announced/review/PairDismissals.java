package org.announced.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.announced.correction.ChangeRequests.Sent;
import org.announced.database.WriteTransaction;
import org.announced.document.Form;
import org.announced.http.Ids;
import org.announced.plan.CompanySchemas;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says of two things that look like one that they are two. That is no version of the data. */
@Service
public class PairDismissals {

  private static final String SHOWN =
      """
      select json_build_object('id', p.id, '%s', %s,
        'score', trim_scale(p.score), 'reasons', p.reasons,
        'since', to_char(p.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'dismissed', json_build_object(
          'at', to_char(p.dismissed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'by', p.dismissed_by, 'reason', p.dismissed_because))::text
      from %s as p where p.id = :id
      """;

  private final Form form;
  private final WriteTransaction transaction;
  private final JdbcClient jdbc;
  private final Clock clock;

  PairDismissals(
      CompanySchemas schemas, WriteTransaction transaction, JdbcClient jdbc, Clock clock) {
    this.form = new Form(schemas.undo());
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the pair away for good. One that was dismissed before keeps the first reason.
   *
   * @return the pair as JSON, with who dismissed it and why
   * @throws ProblemException 404 when there is no such pair
   */
  public String dismiss(ReviewedPairs pairs, String pair, Sent sent) {
    return transaction.carryOut(
        sent.dryRun(),
        () -> {
          var id = Ids.find(pair).orElseThrow(() -> unknown(pairs, pair));
          form.check(sent.content(), sent.faults());
          var reason = sent.reason();
          if (reason == null || !sent.faults().isEmpty()) {
            throw sent.faults().asProblem();
          }
          jdbc.sql(
                  """
                  update %s
                  set dismissed_at = :now, dismissed_by = :by, dismissed_because = :reason
                  where id = :id and dismissed_at is null
                  """
                      .formatted(pairs.table()))
              .param("now", clock.instant().atOffset(ZoneOffset.UTC))
              .param("by", sent.by().name())
              .param("reason", reason)
              .param("id", id)
              .update();
          return shown(pairs, id).orElseThrow(() -> unknown(pairs, pair));
        });
  }

  private Optional<String> shown(ReviewedPairs pairs, UUID id) {
    return jdbc.sql(SHOWN.formatted(pairs.things(), pairs.both(), pairs.table()))
        .param("id", id)
        .query(String.class)
        .optional();
  }

  private static ProblemException unknown(ReviewedPairs pairs, String pair) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no pair %s; %s lists those that nobody has decided on."
            .formatted(ShownText.quoted(pair), pairs.path()));
  }
}
