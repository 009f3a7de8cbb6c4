package org.announced.ingestion;

import static org.announced.ingestion.TypedImport.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A table of facilities, with the oddities that tables have, becomes announcements. */
@HttpTest
class FacilityImportTests {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Api api;
  private final int port;
  @TempDir private Path directory = Path.of("");
  private TypedImport typed = new TypedImport(directory, "", "");
  private Path mapping = directory;

  FacilityImportTests(Api api, @LocalServerPort int port) {
    this.api = api;
    this.port = port;
  }

  @BeforeEach
  void writeMapping() throws IOException {
    typed = new TypedImport(directory, port);
    mapping = typed.write("facilities.yaml", typed.text("facilities.yaml"));
  }

  private Path table(String text) throws IOException {
    return typed.write("facilities.csv", text.replace("\n", "\r\n"), WINDOWS);
  }

  private List<JsonNode> stored() {
    var dataset = typed.own() + ".example/facilities";
    return api.get("/datasets?name=" + dataset).status() == 400
        ? List.of()
        : api.get("/announcements?sort=announcedOn&dataset=" + dataset).items();
  }

  private JsonNode stored(String id) {
    return stored().stream()
        .filter(one -> one.at("/records/0/id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDryRunTellsWhatWouldBeAndStoresNothing() throws IOException {
    var dry = typed.run(mapping, table(typed.text("facilities.csv")));
    assertThat(dry.code()).as(dry.out() + dry.err()).isZero();
    assertThat(dry.out()).contains("dry run: nothing is stored");
    assertThat(line(dry, "stored")).isEqualTo("stored 4 3,550,500,000");
    assertThat(line(dry, "skipped")).isEqualTo("skipped 3");
    assertThat(line(dry, "all")).isEqualTo("all 7 3,550,500,000");
    assertThat(stored()).isEmpty();
  }

  @Test
  void rowsBecomeDocumentsAsTheMappingSays() throws IOException {
    var written = typed.run(mapping, table(typed.text("facilities.csv")), "--write", "--edition=1");
    assertThat(written.code()).as(written.out() + written.err()).isZero();
    var own = typed.own();
    var first = stored("F1");
    assertThat(first.get("headline").asString())
        .isEqualTo(own + " Müller builds Hall \"A\"; north in Meade County, KY");
    assertThat(first.get("announcedOn").asString()).isEqualTo("2025-03");
    assertThat(first.get("sources")).hasSize(3);
    var investment = first.at("/investments/0");
    assertThat(investment.at("/amount/value").asLong()).isEqualTo(1_250_500_000L);
    assertThat(investment.at("/amount/qualifier").asString()).isEqualTo("ABOUT");
    assertThat(investment.at("/period/end").asString()).isEqualTo("2027-12");
    assertThat(investment.get("status").asString()).isEqualTo("ANNOUNCED");
    assertThat(first.at("/capacities/0/powerMegawatts").asInt()).isEqualTo(120);
    var second = stored("F2");
    assertThat(second.at("/investments/0/investors")).hasSize(2);
    assertThat(second.get("capacities")).isEmpty();
    var third = stored("F3");
    assertThat(third.get("headline").asString()).isEqualTo(own + " Ärger builds Hall C");
    assertThat(third.get("investments")).isEmpty();
    assertThat(third.at("/capacities/0/powerMegawatts").decimalValue())
        .isEqualByComparingTo("90.5");
    assertThat(third.at("/capacities/0/status").asString()).isEqualTo("OPERATING");
  }

  @Test
  void theNextEditionCorrectsAndTellsWhatIsGone() throws IOException {
    var first = typed.text("facilities.csv");
    typed.run(mapping, table(first), "--write", "--edition=2025-09");
    var again = typed.run(mapping, table(first), "--write", "--edition=2025-09");
    assertThat(line(again, "known")).startsWith("known 4 ");
    var next =
        first.replace("2.000;;-;dirt moving", "2.500;;-;live").replaceFirst("(?m)^F5.*\n", "");
    var dry = typed.run(mapping, table(next), "--edition=2025-12");
    assertThat(line(dry, "corrected")).isEqualTo("corrected 1 2,500,000,000");
    assertThat(line(dry, "known")).startsWith("known 2 ");
    assertThat(stored("F2").at("/investments/0/status").asString()).isEqualTo("UNDER_CONSTRUCTION");
    var written = typed.run(mapping, table(next), "--write", "--edition=2025-12");
    assertThat(line(written, "corrected")).startsWith("corrected 1 ");
    assertThat(written.out())
        .contains("1 rows of the data set are not in edition 2025-12: " + typed.url());
    assertThat(stored("F2").at("/investments/0/status").asString()).isEqualTo("OPERATING");
    assertThat(stored("F2").at("/records/0/edition").asString()).isEqualTo("2025-12");
    var list = written.out().replaceFirst("(?s).*not in edition 2025-12: ", "").strip();
    assertThat(api.get(list).items().get(0).get("record").asString()).isEqualTo("F5");
  }

  @Test
  void faultsAreToldByRowAndColumnAndTheOthersGoOn() throws IOException {
    var table =
        typed
            .text("facilities.csv")
            .replace("1.250,5", "12 50 millions")
            .replace("dirt moving", "dirt movin")
            .replace("31.12.2027", "31.02.2027")
            .replace("June 2025", "30.06.1925")
            .replace("F5;", "F3;");
    var refused = typed.run(mapping, table(table), "--write");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out())
        .contains("row 2, column Capex ($m): \"12 50 millions\" is no number")
        .contains("row 2, column Done: \"31.02.2027\" is no day")
        .contains("row 3, column Status: \"dirt movin\" is none of the words")
        .contains("the nearest: dirt moving")
        .contains("row 4, column Announced: /announcedOn")
        .contains("its id is \"F3\", which row 4 has");
    assertThat(line(refused, "refused")).startsWith("refused 4");
    assertThat(stored()).isEmpty();
  }

  @Test
  void onlyRowsThatAreAskedForAreTaken() throws IOException {
    var table = table(typed.text("facilities.csv"));
    assertThat(line(typed.run(mapping, table, "--where", "Status=live"), "stored"))
        .isEqualTo("stored 1");
    var wrong = typed.run(mapping, table, "--where", "Statuss=live");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("there is no column \"Statuss\"", "Status");
  }

  @Test
  void anotherEncodingIsSaidByItsMarkOrRefused() throws IOException {
    var text = typed.text("facilities.csv");
    for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      var marked = typed.write("marked.csv", "\uFEFF" + text, encoding);
      assertThat(line(typed.run(mapping, marked), "stored")).startsWith("stored 4");
    }
    var other =
        typed.write(
            "utf8.yaml", typed.text("facilities.yaml").replace("encoding: windows-1252, ", ""));
    var refused = typed.run(other, table(text));
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("is not written in UTF-8", "encoding");
    var japanese =
        typed.write(
            "sjis.csv",
            "id,社名,億円\n1,%s 株式会社東京,12.5\n".formatted(typed.own()),
            Charset.forName("Shift_JIS"));
    var sjis =
        typed.write(
            "sjis.yaml",
            """
            dataset: %s.example/jp
            id: "{id}"
            table: {encoding: Shift_JIS}
            fields:
              /headline: "{社名} 投資"
              /announcedOn: 2025
              /sources/0: {value: x}
              /investments/0/amount/value: {column: 億円, unit: 億}
            """
                    .formatted(typed.own())
                    .replace(
                        "/sources/0: {value: x}", "/sources/0/publisher: 官報\n  /sources/0/title: 表")
                + "  /investments/0/amount/currency: JPY\n  /investments/0/instrument: CAPEX\n"
                + "  /investments/0/investors/0/company/name: \"{社名}\"\n");
    var stored = typed.run(sjis, japanese, "--write");
    assertThat(line(stored, "stored"))
        .as(stored.out() + stored.err())
        .isEqualTo("stored 1 1,250,000,000");
  }

  @Test
  void aTokenThatIsNoneAndAServiceThatIsAwayHaveCodesOfTheirOwn() throws IOException {
    var table = table(typed.text("facilities.csv"));
    assertThat(typed.run(Map.of("ANNOUNCED_API_TOKEN", "x".repeat(40)), mapping, table).code())
        .isEqualTo(4);
    assertThat(typed.run(Map.of(), mapping, table).err()).contains("ANNOUNCED_API_TOKEN");
    var away = typed.run(mapping, table, "--to=http://127.0.0.1:1");
    assertThat(away.code()).isEqualTo(75);
    assertThat(away.err()).contains("type the same command again later");
  }
}
