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
import java.util.Map;
import java.util.stream.Stream;
import org.announced.web.Csv;
import org.jspecify.annotations.Nullable;

/** Writes the groups of an outcome as CSV, a row each; without groups, the total as one row. */
final class SummaryCsv {

  private SummaryCsv() {}

  static byte[] bytes(Outcome outcome) {
    return outcome.question().keys().isEmpty() ? total(outcome) : groups(outcome);
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
    Link details = total.narrowing().apply(outcome.question().all());
    return bytes(columns, Stream.of(row(List.of(), outcome.shown(total, List.of()), details)));
  }

  private static byte[] groups(Outcome outcome) {
    List<String> columns = new ArrayList<>();
    outcome.question().keys().forEach(key -> columns.add(key.name()));
    columns.add("label");
    columns.addAll(outcome.question().slice(Slice.GROUPS).shown());
    columns.add("details");
    return bytes(columns, new Groups(outcome).shown().stream().map(SummaryCsv::row));
  }

  private static List<@Nullable String> row(Group group) {
    List<@Nullable String> texts = new ArrayList<>();
    group.key().values().forEach(value -> texts.add(Csv.harmless(value)));
    texts.add(Csv.harmless(group.label()));
    return row(texts, group.measures(), group.details());
  }

  private static List<@Nullable String> row(
      List<@Nullable String> texts, Map<String, @Nullable BigDecimal> measures, Link details) {
    List<@Nullable String> cells = new ArrayList<>(texts);
    measures.values().forEach(number -> cells.add(cell(number)));
    cells.add(details.address());
    return cells;
  }
}
