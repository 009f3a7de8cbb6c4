package org.announced.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.Given;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** What was known then is known on another server, too, which counts its transactions anew. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "announced.test=other-server")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class OtherServerTests {

  private static final List<String> QUESTIONS =
      List.of(
          "/announcements?sort=id&announcedOn.gte=DAY",
          "/summaries/investments?groupBy=country,status&announcedOn.gte=DAY");

  private final Api api;
  private final Given given;
  private final JdbcClient jdbc;
  private int asked;

  OtherServerTests(Api api, Given given, JdbcClient jdbc) {
    this.api = api;
    this.given = given;
    this.jdbc = jdbc;
  }

  @Test
  void everyVersionIsAsItWas() {
    announce(1);
    correct(1, "OPERATING");
    announce(2);
    var before = answers();
    assertThat(new HashSet<>(before.values())).as("unlike each other").hasSizeGreaterThan(6);
    jdbc.sql("update history_home set server = server - 1").update();
    assertThat(settled()).isPositive();
    assertThat(settled()).isZero();
    assertThat(answers()).isEqualTo(before);

    correct(2, "CANCELLED");
    announce(3);
    assertThat(answers()).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    var last = answers();
    jdbc.sql("update history_home set server = server - 1").update();
    assertThat(settled()).isPositive();
    assertThat(answers()).isEqualTo(last);
  }

  private long settled() {
    return jdbc.sql("select settle_history()").query(Long.class).single();
  }

  private void announce(int number) {
    given.post(
        "/announcements",
        """
        {"headline": "Firm %1$d builds hall %1$d", "announcedOn": "2026-05-0%1$d",
         "sources": [{"publisher": "Example Wire", "url": "https://example.org/other/%1$d"}],
         "investments": [{"investors": [{"company": {"name": "Firm %1$d"}}], "country": "US",
           "instrument": "CAPEX", "amount": {"value": %1$d000000, "currency": "USD"}}]}
        """
            .formatted(number));
  }

  private void correct(int number, String status) {
    jdbc.sql("update investment set status = ? where usd_point = ?")
        .params(status, number * 1_000_000)
        .update();
  }

  /** By version and question, none of which anybody has asked before. */
  private Map<String, String> answers() {
    var day = LocalDate.of(1990, 1, 1).plusDays(asked++).toString();
    var answers = new TreeMap<String, String>();
    for (long version :
        jdbc.sql("select version from made_version order by 1").query(Long.class).list()) {
      for (var question : QUESTIONS) {
        var answer = api.get(question.replace("DAY", day) + "&asOf=v" + version);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answers.put(version + " " + question, answer.text().replace(day, "DAY"));
      }
    }
    return answers;
  }
}
