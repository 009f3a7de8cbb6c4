package org.announced.ingestion;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends the rows of a table as documents, some hundred at a time, and reports what becomes of them.
 */
final class TableImport {

  private static final int TOGETHER = 500;

  /** After so many rows it is told how far it has come. */
  private static final int PROGRESS = 10_000;

  private final ImportOptions options;
  private final BatchSender sender;
  private final PrintStream out;
  private final ImportReport report;
  private final List<MappedRow> waiting = new ArrayList<>();

  /** Rows by 64 bits of what they are told apart by, so that memory grows by little with each. */
  private final Map<Long, Long> known = new HashMap<>();

  private final TreeSet<String> editions = new TreeSet<>();
  private long answered;

  TableImport(ImportOptions options, BatchSender sender, PrintStream out) {
    this.options = options;
    this.sender = sender;
    this.out = out;
    this.report = new ImportReport(out, options.write());
  }

  /**
   * Imports the table, or tells what that would do.
   *
   * @throws MappingRefused if the mapping or the table cannot be used; nothing was sent then,
   *     unless a later part of the table is not readable
   */
  ImportReport run() {
    var reader = new MappingReader(MappingFile.read(options.mapping()));
    var form = reader.form();
    try (var table = TableFile.open(options.table(), form)) {
      var mapping = reader.read(form, table.columns());
      checkWhere(table);
      out.printf(
          "%s by %s to %s%n", options.table().getFileName(), mapping.dataset(), options.to());
      for (var row = table.next(); row != null; row = table.next()) {
        if (mapping.skips(row) || isElsewhere(row)) {
          report.skipped();
        } else {
          take(mapping, row);
        }
      }
      flush();
      report.print();
      tellMissing(mapping);
    }
    return report;
  }

  private void checkWhere(TableFile table) {
    var faults = new MappingFaults();
    options.where().keySet().forEach(column -> faults.column("--where", column, table.columns()));
    faults.refuse();
  }

  private boolean isElsewhere(TableRow row) {
    return options.where().entrySet().stream()
        .anyMatch(
            one ->
                !CellReading.folded(row.cell(one.getKey()))
                    .equals(CellReading.folded(one.getValue())));
  }

  private void take(TableMapping mapping, TableRow row) {
    var mapped = new MappedRow(mapping, row);
    var id = mapping.id().of(row);
    var edition = edition(mapping, row);
    if (id.isEmpty()) {
      mapped
          .faults()
          .add(new CellFault(String.join(", ", mapping.id().columns()), "the row has no id"));
    } else {
      checkOnce(mapped, id, edition);
    }
    mapped.isRecord(id, edition);
    if (!mapped.faults().isEmpty()) {
      report.refused(mapped);
      return;
    }
    if (edition != null && editions.size() < 2) {
      editions.add(edition);
    }
    waiting.add(mapped);
    if (waiting.size() == TOGETHER) {
      flush();
    }
  }

  private @Nullable String edition(TableMapping mapping, TableRow row) {
    if (options.edition() != null) {
      return options.edition();
    }
    var edition = mapping.edition() == null ? "" : mapping.edition().of(row);
    return edition.isEmpty() ? null : edition;
  }

  private void checkOnce(MappedRow row, String id, @Nullable String edition) {
    var earlier = known.putIfAbsent(key(id + "\n" + edition), row.number());
    if (earlier != null) {
      row.faults()
          .add(
              new CellFault(
                  "",
                  "its id is \"%s\", which row %d has: an id is that of one row"
                      .formatted(id, earlier)));
    }
  }

  /** FNV-1a, as good as any where two ids among a million are not to meet. */
  private static long key(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    var answers = sender.send(waiting.stream().map(row -> row.document().toString()).toList());
    for (int i = 0; i < waiting.size(); i++) {
      report.answered(waiting.get(i), answers.get(i));
    }
    answered += waiting.size();
    if (answered / PROGRESS > (answered - waiting.size()) / PROGRESS) {
      out.printf("… %d rows%n", answered);
    }
    waiting.clear();
  }

  /** Only where all rows are of one edition. */
  private void tellMissing(TableMapping mapping) {
    if (options.write() && editions.size() == 1) {
      var missing = sender.missing(mapping.dataset(), editions.first());
      if (!missing.isEmpty()) {
        out.println(missing);
      }
    }
  }
}
