package org.announced.ingestion;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What becomes of the rows of a table: how many, how much money, and what is wrong with which. */
final class ImportReport {

  /** So many faults are told; all are counted. */
  private static final int TOLD = 50;

  private static final int KINDS = 500;
  private static final String REFUSED = "refused";
  private static final String ALIKE = "alike";
  private static final List<String> ORDER =
      List.of("stored", "related", "attached", "corrected", "known", ALIKE, REFUSED, "skipped");

  private final PrintStream out;
  private final boolean write;
  private final Map<String, Long> rows = new TreeMap<>();
  private final Map<String, Map<String, BigDecimal>> amounts = new TreeMap<>();
  private final Map<String, Long> kinds = new LinkedHashMap<>();
  private long told;
  private long warnings;

  ImportReport(PrintStream out, boolean write) {
    this.out = out;
    this.write = write;
  }

  void skipped() {
    count("skipped", Map.of());
  }

  /** A row that was not sent, because of its cells. */
  void refused(MappedRow row) {
    count(REFUSED, row.amounts());
    row.faults().forEach(fault -> tell(row.number(), fault.column(), fault.what(), "cell"));
  }

  /** A row that was sent, and its answer. */
  void answered(MappedRow row, JsonNode answer) {
    var problem = answer.path("problem");
    if (problem.isMissingNode()) {
      count(answer.path("outcome").asString("known").toLowerCase(Locale.ROOT), row.amounts());
      warn(row, answer.path("warnings"));
      return;
    }
    var isAlike = answer.path("status").asInt() == 409;
    count(isAlike ? ALIKE : REFUSED, row.amounts());
    if (problem.path("errors").isEmpty()) {
      tell(
          row.number(), "", problem.path("detail").asString(""), problem.path("type").asString(""));
    }
    for (var error : problem.path("errors")) {
      var pointer = error.path("pointer").asString("");
      tell(
          row.number(),
          row.columns(pointer),
          pointer + " " + error.path("detail").asString(""),
          error.path("code").asString(""));
    }
  }

  private void warn(MappedRow row, JsonNode all) {
    for (var one : all) {
      warnings++;
      var pointer = one.path("pointer").asString("");
      tell(
          row.number(),
          row.columns(pointer),
          "warning: " + pointer + " " + one.path("detail").asString(""),
          "warning " + one.path("code").asString(""));
    }
  }

  private void count(String outcome, Map<String, BigDecimal> money) {
    rows.merge(outcome, 1L, Long::sum);
    var sums = amounts.computeIfAbsent(outcome, any -> new TreeMap<>());
    money.forEach((currency, value) -> sums.merge(currency, value, BigDecimal::add));
  }

  private void tell(long row, String column, String what, String kind) {
    var place = column.isEmpty() ? "" : ", column " + column;
    if (told++ < TOLD) {
      out.printf(Locale.ROOT, "row %d%s: %s%n", row, place, what.strip());
    }
    var key = kind + place;
    if (kinds.size() < KINDS || kinds.containsKey(key)) {
      kinds.merge(key, 1L, Long::sum);
    }
  }

  /** Whether any row was refused. */
  boolean hasRefused() {
    return rows.containsKey(REFUSED);
  }

  /** Whether any row looks like an announcement that is known. */
  boolean hasAlike() {
    return rows.containsKey(ALIKE);
  }

  /** Prints the table of all of it. */
  void print() {
    if (told > TOLD) {
      out.printf(Locale.ROOT, "… and %d more; all of them, by kind:%n", told - TOLD);
      kinds.forEach((kind, count) -> out.printf(Locale.ROOT, "%10d  %s%n", count, kind));
    }
    var currencies = new TreeSet<String>();
    amounts.values().forEach(one -> currencies.addAll(one.keySet()));
    out.println();
    out.println(
        write
            ? "What became of the rows"
            : "What would become of the rows (dry run: nothing is stored)");
    var table = new ArrayList<List<String>>();
    var head = new ArrayList<>(List.of("", "rows"));
    head.addAll(currencies);
    table.add(head);
    for (var outcome : ORDER) {
      if (rows.containsKey(outcome)) {
        table.add(line(outcome, currencies));
      }
    }
    table.add(total(currencies));
    aligned(table);
    if (warnings > 0) {
      out.printf(Locale.ROOT, "%d warnings%n", warnings);
    }
  }

  private List<String> line(String outcome, Set<String> currencies) {
    var line =
        new ArrayList<>(
            List.of(outcome, grouped(BigDecimal.valueOf(rows.getOrDefault(outcome, 0L)))));
    var sums = amounts.getOrDefault(outcome, Map.of());
    currencies.forEach(one -> line.add(sums.containsKey(one) ? grouped(sums.get(one)) : ""));
    return line;
  }

  private List<String> total(Set<String> currencies) {
    var line =
        new ArrayList<>(
            List.of(
                "all",
                grouped(
                    BigDecimal.valueOf(rows.values().stream().mapToLong(Long::longValue).sum()))));
    for (var currency : currencies) {
      line.add(
          grouped(
              amounts.values().stream()
                  .map(one -> one.getOrDefault(currency, BigDecimal.ZERO))
                  .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
    return line;
  }

  private static String grouped(BigDecimal number) {
    return "%,.{}f"
        .replace("{}", String.valueOf(Math.max(number.stripTrailingZeros().scale(), 0)))
        .formatted(number);
  }

  private void aligned(List<List<String>> table) {
    for (var line : table) {
      var text = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        int column = i;
        int width = table.stream().mapToInt(one -> one.get(column).length()).max().orElse(0);
        text.append(i == 0 ? "" : "  ")
            .append(i == 0 ? left(line.get(i), width) : right(line.get(i), width));
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }
}
