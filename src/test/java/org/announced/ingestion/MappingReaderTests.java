package org.announced.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is wrong with a mapping is named at once, with what may have been meant. */
class MappingReaderTests {

  private static final String START = "dataset: a.example\nid: \"{ID}\"\n";

  private static final List<String> COLUMNS =
      List.of("ID", "Name", "Capex", "Power", "Status", "Announced", "Links");

  @TempDir private Path directory = Path.of("");

  private TableMapping read(String mapping) throws IOException {
    var file = Files.writeString(directory.resolve("mapping.yaml"), mapping);
    var reader = new MappingReader(MappingFile.read(file.toString()));
    return reader.read(reader.form(), COLUMNS);
  }

  private String faults(String mapping) {
    var refused = catchThrowableOfType(MappingRefused.class, () -> read(mapping));
    return String.join("\n", refused.faults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/headline: '{Nam} builds' | /headline: there is no column \"Nam\"; the nearest: Name",
        "/headline: {column: name} | /headline: there is no column \"name\"; the nearest: Name",
        "/headline: {colum: Name} | /headline: there is no member \"colum\"; the nearest: column",
        "/headline: {column: Name, value: x} | one of column, template and value",
        "/headline: '{Name' | a single { in \"{Name\" has no other",
        "/headline: '{Name}[ in {Power}' | is not closed",
        "/investments/0/amount/vale: 7 | there is no such field; the nearest: /investments/0/amount/value",
        "/investment/0/amount/value: 7 | the nearest: /investments/0/amount/value",
        "headline: x | headline: there is no such field; the nearest: /headline",
        "/slug: x | /slug: there is no such field",
        "/records/0/id: x | records are named by dataset, id and edition",
        "/investments/0/amount: 7 | it has members of its own: name these, such as /investments/0/amount/",
        "/investments/0/amount/value: {column: Capex, unit: milion} | there is no unit \"milion\"; the nearest: million",
        "/investments/0/amount/value: {column: Capex, unit: MW} | there is no unit \"MW\"",
        "/capacities/0/powerMegawatts: {column: Power, unit: million} | there is no unit \"million\"; the nearest: MW",
        "/capacities/0/powerMegawatts: {column: Power, unit: mw} | the nearest: MW",
        "/headline: {column: Name, unit: MW} | is for numbers",
        "/investments/0/instrument: CAPX | there is no word \"CAPX\"; the nearest: CAPEX",
        "/investments/0/status: {column: Status, values: {live: OPERATNG}} | there is no word \"OPERATNG\"; the nearest: OPERATING",
        "/investments/0/purposes/0/purpose: CLOUDS | the nearest: CLOUD",
        "/announcedOn: {column: Announced, date: 'yyyy-MM-ddd'} | a date is no pattern",
        "/announcedOn: {column: Announced, date: yyyy, as: months} | there is no precision \"months\"; the nearest: month",
        "/announcedOn: {column: Announced, as: month} | as needs date",
        "/sources/0/url: {column: Links, split: ' '} | split needs a * in the pointer",
        "/sources/*/url: {column: Links} | a * needs a column with split at /sources/*",
        "/headline: {column: Name, match: '(a'} | match is no regular expression",
        "/headline: {column: Name, longest: -3} | longest is a number"
      })
  void aFieldThatIsWrongIsNamedWithWhatMayHaveBeenMeant(String field, String fault) {
    assertThat(faults(START + "fields:\n  " + field + "\n")).contains(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dataset: x | id: a template has to stand here",
        "id: '{ID}' | dataset: the name of the data set has to stand here",
        "datset: x | mapping: there is no member \"datset\"; the nearest: dataset",
        "table: {encoding: utf9} | there is no encoding \"utf9\"; the nearest: UTF-8",
        "table: {seperator: ;} | there is no member \"seperator\"; the nearest: separator",
        "table: {decimal: ;} | there is no mark",
        "skip: [{column: Stats, is: [x]}] | there is no column \"Stats\"; the nearest: Status",
        "onlyWith: {/capacities/0: Power} | no field of the mapping stands below it",
        "edition: '{Ed}' | there is no column \"Ed\"",
        "a: [ | is neither YAML nor JSON",
        "- a | is no mapping"
      })
  void whatElseIsWrongIsNamed(String line, String fault) {
    assertThat(faults(line + "\n")).contains(fault);
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    assertThat(faults("id: '{Idd}'\nfields:\n  /hedline: x\n  /country: {column: Land}\n").lines())
        .hasSize(4);
  }

  @Test
  void nothingStandsForYesNoAndDays() throws IOException {
    var mapping =
        read(
            START
                + "fields:\n  /country: NO\n  /announcedOn: 2025-03-01\n  /investments/0/priceYear: 2020\n");
    assertThat(mapping.fields().stream().map(one -> String.valueOf(one.fixed())))
        .containsExactly("\"NO\"", "\"2025-03-01\"", "2020");
  }

  @Test
  void anyFieldOfThePostedDocumentCanBeNamed() throws IOException {
    var fields = new DocumentFields();
    assertThat(fields.pointers())
        .contains("/headline", "/people/0/name", "/sources/0/url", "/claims/0/reason")
        .contains("/investments/0/investors/0/company/country", "/investments/0/relation/kind")
        .contains("/marketReactions/0/listing/mic", "/capacities/0/operator/company/name")
        .doesNotContain("/revision", "/investments/0/id")
        .allSatisfy(one -> assertThat(fields.has(List.of(one.substring(1).split("/")))).isTrue());
  }
}
