package org.announced.summary.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.announced.listing.Csv;
import org.announced.summary.GroupKey;
import org.announced.summary.Link;
import org.announced.summary.Slice;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.CaseSums;
import org.announced.summary.sum.GroupSelection;
import org.announced.summary.sum.ShownGroup;
import org.announced.summary.sum.SummaryResult;
import org.jspecify.annotations.Nullable;

/** Writes the groups of an outcome as CSV, a row each; without groups, the total as one row. */
public final class SummaryCsv {

  private SummaryCsv() {}

  /** The CSV in UTF-8, with the names of its columns. */
  public static byte[] bytes(SummaryResult outcome) {
    SummaryQuery question = outcome.question();
    if (question.keys().isEmpty()) {
      return total(outcome);
    }
    Link all = all(question);
    return bytes(
        columns(question),
        GroupSelection.shown(outcome).stream().map(group -> row(group, question, all)));
  }

  /** A table of cells, of which null is an empty one. */
  public static byte[] bytes(List<String> columns, Stream<List<@Nullable String>> rows) {
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

  /** A number in full, without an exponent; null when it is not known. */
  public static @Nullable String cell(@Nullable BigDecimal number) {
    return number == null ? null : SummaryJson.plain(number).toPlainString();
  }

  private static byte[] total(SummaryResult outcome) {
    Slice total = outcome.question().slice(Slice.TOTAL);
    List<String> columns = new ArrayList<>(total.shown());
    columns.add("details");
    List<@Nullable String> cells = new ArrayList<>();
    outcome.shown(total, List.of()).values().forEach(number -> cells.add(cell(number)));
    cells.add(total.narrowing().apply(outcome.question().all()).address());
    addColumns(columns, outcome.question());
    addCases(cells, outcome.question(), outcome.cases(total, List.of()));
    return bytes(columns, Stream.of(cells));
  }

  static List<String> columns(SummaryQuery question) {
    List<String> columns = new ArrayList<>(question.keys().stream().map(GroupKey::name).toList());
    columns.add("label");
    columns.addAll(question.slice(Slice.GROUPS).shown());
    columns.add("details");
    addColumns(columns, question);
    return columns;
  }

  private static void addColumns(List<String> columns, SummaryQuery question) {
    if (CaseSums.areAmong(question.description().measures())) {
      columns.addAll(CaseSums.COLUMNS);
    }
  }

  private static void addCases(
      List<@Nullable String> cells, SummaryQuery question, @Nullable CaseSums cases) {
    if (CaseSums.areAmong(question.description().measures())) {
      cells.addAll(cases(cases));
    }
  }

  /** The cells of all cases, empty where low, point and high show them. */
  public static List<@Nullable String> cases(@Nullable CaseSums cases) {
    return cases == null
        ? Collections.nCopies(CaseSums.COLUMNS.size(), null)
        : cases.byName().values().stream().map(SummaryCsv::cell).toList();
  }

  /** The address that those of groups narrow. */
  static Link all(SummaryQuery question) {
    return question.slice(Slice.GROUPS).narrowing().apply(question.all());
  }

  static List<@Nullable String> row(ShownGroup group, SummaryQuery question, Link all) {
    List<@Nullable String> cells = new ArrayList<>();
    group.keys().forEach(value -> cells.add(Csv.harmless(value)));
    cells.add(Csv.harmless(group.label()));
    group.measures().forEach(number -> cells.add(cell(number)));
    cells.add(group.details(question, all).address());
    addCases(cells, question, group.cases());
    return cells;
  }
}
