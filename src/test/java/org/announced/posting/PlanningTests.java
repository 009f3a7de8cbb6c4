package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.announced.access.Caller;
import org.announced.posting.Decision.Alike;
import org.announced.posting.Decision.KnownAlready;
import org.announced.posting.Decision.New;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Documents are read, and told from what is known, before anything is written. */
@HttpTest
class PlanningTests {

  private final Planning planning;
  private final Deduplication deduplication;
  private final Given given;
  private final JdbcClient jdbc;
  private final TransactionTemplate readOnly;
  private final TestDocuments posting = new TestDocuments();

  PlanningTests(
      Planning planning,
      Deduplication deduplication,
      Given given,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.planning = planning;
    this.deduplication = deduplication;
    this.given = given;
    this.jdbc = jdbc;
    this.readOnly = new TransactionTemplate(transactions);
    this.readOnly.setReadOnly(true);
  }

  @BeforeEach
  void companiesAreKnown() {
    posting.makeCompaniesKnown(jdbc);
  }

  private JsonNode document(String headline, String address, String company, String amount) {
    return TestDocuments.json(
        posting.named(
            """
            {"headline": "OWN %s", "announcedOn": "2026-04-03",
             "sources": [{"publisher": "A wire", "url": "https://example.org/OWN%s"}],
             "investments": [{"investors": [{"company": %s}], "country": "JP", "instrument": "CAPEX",
               "amount": {"value": %s, "currency": "JPY"}}]}
            """
                .formatted(headline, address, company, amount)));
  }

  @Test
  void readingAndDecidingWriteNothing() {
    var known = document("Alpha builds a hall", "/1", "\"OWN Alpha\"", "11000000000");
    assertThat(given.post(known.toString()).status()).isEqualTo(201);
    var described =
        "{\"name\": \"OWN Newcomer\", \"aliases\": [\"OWN N\"], \"parent\": \"OWN Alpha\"}";
    var documents =
        List.of(
            document("Told again", "/1", "\"OWN Alpha\"", "11000000000"),
            document("Alpha builds a hall now", "/2", "\"OWN Alpha\"", "11000000000"),
            document("Newcomer comes", "/3", described, "17000000000"),
            document("Newcomer stays", "/4", "\"OWN N\"", "1900"),
            document("Nobody comes", "/5", "\"OWN Nobody\"", "23"));
    var before = rows();
    readOnly.executeWithoutResult(
        status -> {
          var planned = planning.plan(documents, options());
          assertThat(planned.plans()).containsOnlyKeys(0, 1, 2, 3);
          assertThat(Objects.requireNonNull(planned.settled().get(4)).problem().faults())
              .extracting(Fault::code)
              .containsExactly(FaultCode.UNKNOWN_COMPANY);
          var plans = List.copyOf(planned.plans().values());
          var decisions = deduplication.of(plans, planned.lookup(), options());
          assertThat(IntStream.range(0, 4).mapToObj(decisions::decide).map(Object::getClass))
              .containsExactly(KnownAlready.class, Alike.class, New.class, New.class);
          assertThat(plans.get(3).contents().companies())
              .isEqualTo(plans.get(2).contents().companies());
        });
    assertThat(rows()).isEqualTo(before);
  }

  private List<String> rows() {
    return jdbc.sql(
            """
            select name from company where name like :own || '%'
            union all select headline from announcement where headline like :own || '%' order by 1
            """)
        .param("own", posting.own)
        .query(String.class)
        .list();
  }

  private PostOptions options() {
    var caller =
        jdbc.sql("select id, name from access_token order by created_at limit 1")
            .query((row, n) -> new Caller(row.getObject("id", UUID.class), row.getString("name")))
            .single();
    return new PostOptions(
        caller, OnDuplicate.REFUSE, null, OnKnown.KEEP, new RepeatedTexts(), false);
  }
}
