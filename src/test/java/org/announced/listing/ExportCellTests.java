package org.announced.listing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the cells of CSV hold, and by which names exports are asked for and kept. */
@HttpTest
class ExportCellTests {

  private final Api api;
  private final Given given;
  private final String own = "Semi" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

  /** Like Tencent's 0700, and nobody else's. */
  private final String ticker = "0" + (System.nanoTime() % 100_000_000L);

  ExportCellTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  @Test
  void tickersAndMonthsStayWhatTheyAre() {
    var slug = announcement();
    var reaction = row("/market-reactions?format=csv&announcement=" + slug);
    assertThat(reaction.getField("listing.ticker").strip()).isEqualTo(ticker);
    assertThat(reaction.getField("listing.ticker")).isNotEqualTo(ticker);
    assertThat(reaction.getField("listing")).isEqualTo("XHKG:" + ticker);
    assertThat(reaction.getField("on")).isEqualTo("2026-05-01");
    var investment = row("/investments?format=csv&announcement=" + slug);
    assertThat(investment.getField("period.start")).isEqualTo("2029-06\t");
    assertThat(investment.getField("period.end")).isEqualTo("2030");
    assertThat(investment.getField("amount.value")).isEqualTo("5");
    assertThat(investment.getField("country")).isEqualTo("NA");
    assertThat(row("/capacities?format=csv&announcement=" + slug).getField("by"))
        .isEqualTo("2029-06\t");
  }

  @Test
  void joinedListsCanBeTakenApart() {
    var slug = announcement();
    var shown = api.get("/investments?announcement=" + slug).items().get(0);
    var cells = row("/investments?format=csv&announcement=" + slug);
    assertThat(parts(cells.getField("investors")))
        .isEqualTo(texts(shown, "investors", "/company/name"));
    assertThat(List.of(cells.getField("investors.slug").split("; ", -1)))
        .isEqualTo(texts(shown, "investors", "/company/slug"));
    assertThat(List.of(cells.getField("evidence.source").split("; ", -1)))
        .isEqualTo(texts(shown, "evidence", "/source"));
    var announcement = api.get("/announcements/" + slug).json();
    assertThat(
            List.of(
                row("/announcements?format=csv&q=" + own).getField("sources.id").split("; ", -1)))
        .isEqualTo(texts(announcement, "sources", "/id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/investments?format=csv | investments.csv",
        "/investments?format=ndjson | investments.ndjson",
        "/summaries/investments?format=csv | summary-investments.csv",
        "/summaries/investments?format=csv&groupBy=country,year |"
            + " summary-investments-by-country-year.csv",
        "/summaries/training-goals?format=csv | summary-training-goals.csv",
        "/summaries/companies?format=csv | summary-companies.csv",
      })
  void aFileHasAName(String path, String name) {
    assertThat(api.get(path).header("Content-Disposition"))
        .isEqualTo("inline; filename=\"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines",
        "application/jsonlines"
      })
  void linesAreGivenUnderTheNameByWhichTheyWereAskedFor(String type) {
    var answer = api.get("/companies", "Accept", "application/json;q=0.5, " + type);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type + ";charset=UTF-8");
    assertThat(answer.lines()).isNotEmpty();
  }

  /**
   * Browsers, axios, requests and curl, R, a bare Java client; Excel and pandas send one of these.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "application/json, text/plain, */*",
        "*/*",
        "application/json, text/xml, application/xml, */*",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "application/*"
      })
  void whatRealToolsAcceptIsAnsweredEverywhere(String accept) {
    var paths =
        Stream.of(
            "/api/v1/companies",
            "/api/v1/companies/microsoft",
            "/api/v1/summaries/investments",
            "/api/v1/summaries/overview",
            "/api/v1/summaries/companies",
            "/api/v1/search?q=Microsoft",
            "/api/v1/reference-rates",
            "/schemas/announcement.json",
            "/schemas/announcement.example.json",
            "/v3/api-docs",
            "/actuator/health");
    assertThat(paths)
        .allSatisfy(path -> assertThat(api.at(path, "Accept", accept).status()).isEqualTo(200));
  }

  private String announcement() {
    return given
        .post(
            """
            {"headline": "%1$s builds", "announcedOn": "2026-05-01",
             "sources": [{"publisher": "Wire; of all", "title": "T"}, {"publisher": "B", "title": "U"}],
             "investments": [{"investors": [
                 {"company": {"name": "%1$s; Sons", "country": "HK", "listings": ["XHKG:%2$s"]}},
                 {"company": {"name": "%1$s \\\\ Daughters"}}],
               "amount": {"value": 5, "currency": "USD"}, "instrument": "CAPEX", "country": "NA",
               "period": {"start": "2029-06", "end": "2030"}}],
             "capacities": [{"powerMegawatts": 5, "by": "2029-06"}],
             "marketReactions": [{"company": "%1$s; Sons", "listing": "XHKG:%2$s",
               "on": "2026-05-01", "percent": 1, "source": 0}]}
            """
                .formatted(own, ticker))
        .json()
        .get("slug")
        .asString();
  }

  private NamedCsvRecord row(String path) {
    var text = api.get(path).text();
    assertThat(text).startsWith("\ufeff");
    try (var rows = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
      return rows.stream().findFirst().orElseThrow();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** As a reader takes a cell apart who knows what the guide for analysts says. */
  private static List<String> parts(String cell) {
    return Stream.of(cell.split("(?<!\\\\)(?:\\\\\\\\)*; ", -1))
        .map(part -> part.replaceAll("\\\\(.)", "$1"))
        .toList();
  }

  private static List<String> texts(JsonNode row, String member, String pointer) {
    return row.get(member).valueStream().map(one -> one.at(pointer).asString()).toList();
  }
}
