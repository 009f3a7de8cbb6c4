package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.announced.problem.PointerStep;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever is put wherever, the answer is that it can be stored, or what is wrong with it. */
@HttpTest
class AnyDocumentTests {

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1",
          "0.5",
          "1e3",
          "1e17",
          "1e30",
          "1e-30",
          "-1e300",
          "1e5000",
          "99999999999999999999",
          "\"\"",
          "\" x \"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\ud83d\\ude80\"",
          "\"2026\"",
          "\"2026-02-30\"",
          "\"2026-04-03\"",
          "\"..\"",
          "\"2026/..\"",
          "\"../..\"",
          "\"JP\"",
          "\"USD\"",
          "\"WORLD\"",
          "\"OTHER\"",
          "\"UNDISCLOSED\"",
          "\"UP_TO\"",
          "\"EXACT\"",
          "\"en\"",
          "\"ja-JP\"",
          "\"XTKS:1\"",
          "\"https://example.org/\"",
          "\"https://例え.jp/東京\"",
          "\"/investments/0\"",
          "\"/investments/0/investors/0\"",
          "\"%_'\\\";--\"",
          "[]",
          "[[]]",
          "[null]",
          "[0]",
          "[\"x\", \"x\"]",
          "{}",
          "{\"a\": {}}",
          "{\"name\": \"...\"}",
          "{\"company\": \"x\"}",
          "{\"value\": 5, \"low\": 4, \"currency\": \"JPY\"}",
          "\"1985-01-01\"",
          "{\"name\": \"株式会社\", \"aliases\": [\"...\"], \"listings\": [\"XXXX:Y\"]}",
          "{\"name\": \"a\", \"identifiers\": [\"LEI:\", \"::\", \"https://a/Q1\", {\"scheme\": \"OTHER\", \"value\": \":\\u0000\"}]}");

  private final Given given;
  private final JdbcClient jdbc;
  private final TestDocuments posting = new TestDocuments();

  AnyDocumentTests(Given given, JdbcClient jdbc) {
    this.given = given;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void companiesAreKnown() {
    posting.makeCompaniesKnown(jdbc);
  }

  @Test
  void isUnderstoodOrRefusedAndNeverFails() {
    var random = new Random(Long.getLong("any.seed", 20260403));
    for (int i = 0; i < Integer.getInteger("any.documents", 150); i++) {
      var document = posting.everything();
      var changes = new ArrayList<String>();
      for (int change = 0; change <= random.nextInt(3); change++) {
        var pointers = pointers(document);
        var pointer = pointers.get(random.nextInt(pointers.size()));
        var value = random.nextInt(8) == 0 ? "" : VALUES.get(random.nextInt(VALUES.size()));
        changes.add(pointer + " = " + value);
        TestDocuments.with(document, pointer, value);
      }
      var answer = given.post("/announcements?dryRun=true", TestDocuments.escaped(document));
      assertThat(answer.status()).as(changes + " " + answer.text()).isIn(200, 201, 400, 409, 422);
    }
  }

  private static List<String> pointers(JsonNode document) {
    var pointers = new ArrayList<String>();
    collect(document, "", pointers);
    return pointers;
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    for (var field : node.properties()) {
      var at = pointer + "/" + PointerStep.of(field.getKey());
      pointers.add(at);
      collect(field.getValue(), at, pointers);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      pointers.add(pointer + "/" + i);
      collect(node.get(i), pointer + "/" + i, pointers);
    }
  }
}
