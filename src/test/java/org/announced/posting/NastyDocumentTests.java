package org.announced.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each takes a document that could be stored, and spoils one place of it. */
@HttpTest
class NastyDocumentTests {

  private static final List<String> TABLES =
      List.of("announcement", "source", "investment", "company", "claim", "data_version");

  private final Given given;
  private final JdbcClient jdbc;
  private final TestDocuments posting = new TestDocuments();

  NastyDocumentTests(Given given, JdbcClient jdbc) {
    this.given = given;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void companiesAreKnown() {
    posting.makeCompaniesKnown(jdbc);
  }

  @ParameterizedTest(name = "{0} as {1} is refused as {3}")
  @CsvFileSource(
      resources = "/announcements/nasty.csv",
      delimiter = '|',
      quoteCharacter = '§',
      maxCharsPerColumn = 10_000)
  void isRefusedWithItsPlaceAndNothingStored(
      String pointer, String value, String faultAt, String code) {
    var spoilt =
        TestDocuments.with(
            posting.everything(), pointer, value == null ? "" : posting.named(value));
    var before = rows();
    var answer = given.post(TestDocuments.escaped(spoilt));
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().path("errors"))
        .as(answer.text())
        .singleElement()
        .matches(fault -> fault.path("pointer").asString("").equals(faultAt), faultAt)
        .matches(fault -> fault.path("code").asString("").equals(code), code)
        .matches(fault -> fault.path("detail").asString("").length() > 10, "a detail");
    assertThat(rows()).isEqualTo(before);
  }

  private String rows() {
    return TABLES.stream()
        .map(
            table ->
                table.equals("data_version") ? "version from " + table : "count(*) from " + table)
        .map(what -> jdbc.sql("select " + what).query(String.class).single())
        .reduce("", (all, count) -> all + " " + count);
  }
}
