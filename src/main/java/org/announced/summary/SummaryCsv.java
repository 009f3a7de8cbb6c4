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
import org.announced.web.Csv;
import org.jspecify.annotations.Nullable;

/** Writes the groups of an outcome as CSV, a row each; without groups, the total as one row. */
final class SummaryCsv {

  private SummaryCsv() {}

  static byte[] bytes(Outcome outcome) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      if (outcome.question().keys().isEmpty()) {
        total(outcome, out);
      } else {
        groups(outcome, out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void total(Outcome outcome, Writer out) throws IOException {
    Slice total = outcome.question().slice(Slice.TOTAL);
    List<String> columns = new ArrayList<>(total.shown());
    columns.add("details");
    Csv csv = new Csv(out, columns);
    Link details = total.narrowing().apply(outcome.question().all());
    csv.row(cells(List.of(), outcome.shown(total, List.of()), details));
    csv.flush();
  }

  private static void groups(Outcome outcome, Writer out) throws IOException {
    List<String> columns = new ArrayList<>();
    outcome.question().keys().forEach(key -> columns.add(key.name()));
    columns.add("label");
    columns.addAll(outcome.question().slice(Slice.GROUPS).shown());
    columns.add("details");
    Csv csv = new Csv(out, columns);
    for (Group group : new Groups(outcome).shown()) {
      List<@Nullable String> texts = new ArrayList<>();
      group.key().values().forEach(value -> texts.add(Csv.harmless(value)));
      texts.add(Csv.harmless(group.label()));
      csv.row(cells(texts, group.measures(), group.details()));
    }
    csv.flush();
  }

  private static @Nullable String[] cells(
      List<@Nullable String> texts, Map<String, @Nullable BigDecimal> measures, Link details) {
    List<@Nullable String> cells = new ArrayList<>(texts);
    for (BigDecimal number : measures.values()) {
      cells.add(number == null ? null : SummaryJson.plain(number).toPlainString());
    }
    cells.add(details.address());
    return cells.toArray(String[]::new);
  }
}
