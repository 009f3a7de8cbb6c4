package org.announced.summary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.announced.web.Csv;
import org.jspecify.annotations.Nullable;

/** Writes the groups of an outcome as CSV, a row each; without groups, the total as one row. */
final class SummaryCsv {

  private SummaryCsv() {}

  static byte[] bytes(Outcome outcome) {
    Question question = outcome.question();
    if (question.keys().isEmpty()) {
      return total(outcome);
    }
    Link all = all(question);
    return bytes(
        columns(question), Groups.shown(outcome).stream().map(group -> row(group, question, all)));
  }

  /** A table of cells, of which null is an empty one. */
  static byte[] bytes(List<String> columns, Stream<List<@Nullable String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      Csv csv = new Csv(out, columns);
      rows.forEach(row -> csv.row(row.toArray(String[]::new)));
      csv.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static @Nullable String cell(@Nullable BigDecimal number) {
    return number == null ? null : SummaryJson.plain(number).toPlainString();
  }

  private static byte[] total(Outcome outcome) {
    Slice total = outcome.question().slice(Slice.TOTAL);
    List<String> columns = new ArrayList<>(total.shown());
    columns.add("details");
    List<@Nullable String> cells = new ArrayList<>();
    outcome.shown(total, List.of()).values().forEach(number -> cells.add(cell(number)));
    cells.add(total.narrowing().apply(outcome.question().all()).address());
    return bytes(columns, Stream.of(cells));
  }

  static List<String> columns(Question question) {
    List<String> columns = new ArrayList<>(question.keys().stream().map(Key::name).toList());
    columns.add("label");
    columns.addAll(question.slice(Slice.GROUPS).shown());
    columns.add("details");
    return columns;
  }

  /** The address that those of groups narrow. */
  static Link all(Question question) {
    return question.slice(Slice.GROUPS).narrowing().apply(question.all());
  }

  static List<@Nullable String> row(Group group, Question question, Link all) {
    List<@Nullable String> cells = new ArrayList<>();
    group.keys().forEach(value -> cells.add(Csv.harmless(value)));
    cells.add(Csv.harmless(group.label()));
    group.measures().forEach(number -> cells.add(cell(number)));
    cells.add(group.details(question, all).address());
    return cells;
  }
}
