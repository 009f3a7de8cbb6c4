package org.announced.ingestion;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table as CSV (RFC 4180), read row after row. The first row names the columns. */
final class TableFile implements AutoCloseable {

  /** A byte order mark decides, whatever the mapping says. */
  private static final Map<String, Charset> MARKS =
      Map.of(
          "\u00ef\u00bb\u00bf", StandardCharsets.UTF_8,
          "\u00fe\u00ff", StandardCharsets.UTF_16BE,
          "\u00ff\u00fe", StandardCharsets.UTF_16LE);

  /** A cell that goes over several lines is one text. */
  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");

  private final TableForm form;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private long number;

  private TableFile(TableForm form, CsvReader<CsvRecord> reader) {
    this.form = form;
    this.reader = reader;
    this.records = reader.iterator();
  }

  /**
   * Opens a table and reads its head.
   *
   * @throws MappingRefused if there is no such file, or it has no head
   */
  static TableFile open(Path file, TableForm form) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new MappingRefused("There is no file " + file + " that can be read.");
    }
    try {
      var bytes = new BufferedInputStream(Files.newInputStream(file));
      var decoder =
          marked(bytes, form.encoding())
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var table =
          new TableFile(
              form,
              CsvReader.builder()
                  .fieldSeparator(form.separator())
                  .quoteCharacter(form.quote())
                  .skipEmptyLines(false)
                  .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                  .ofCsvRecord(new InputStreamReader(bytes, decoder)));
      table.readHead();
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset marked(InputStream bytes, Charset otherwise) throws IOException {
    bytes.mark(3);
    var start = new String(bytes.readNBytes(3), StandardCharsets.ISO_8859_1);
    for (var mark : MARKS.entrySet()) {
      if (start.startsWith(mark.getKey())) {
        bytes.reset();
        bytes.skipNBytes(mark.getKey().length());
        return mark.getValue();
      }
    }
    bytes.reset();
    return otherwise;
  }

  private void readHead() {
    var head = next();
    if (head == null || head.isBlank()) {
      throw new MappingRefused("The table is empty: its first row has to name the columns.");
    }
    var faults = new ArrayList<String>();
    for (int i = 0; i < head.cells().size(); i++) {
      var name = head.cells().get(i);
      if (!name.isEmpty() && columns.put(name, i) != null) {
        faults.add("Two columns of the table are called '" + name + "'.");
      }
    }
    if (!faults.isEmpty()) {
      throw new MappingRefused(faults);
    }
  }

  /** The names of the columns, in their order. */
  List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /**
   * The next row; null after the last.
   *
   * @throws MappingRefused if what comes is no text in the encoding, or no CSV
   */
  @Nullable TableRow next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      number++;
      return new TableRow(number, columns, cells(records.next()));
    } catch (UncheckedIOException | CsvParseException | NoSuchElementException e) {
      throw unreadable(e);
    }
  }

  private List<String> cells(CsvRecord written) {
    return written.getFields().stream()
        .map(cell -> LINES.matcher(cell).replaceAll(" ").strip())
        .map(cell -> form.empty().contains(cell) && !columns.isEmpty() ? "" : cell)
        .toList();
  }

  private MappingRefused unreadable(RuntimeException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new MappingRefused(
        cause instanceof CharacterCodingException
            ? "Near row %d the table is not written in %s: say in the mapping, under table, in which encoding it is, such as windows-1252 or Shift_JIS."
                .formatted(number + 1, form.encoding())
            : "Near row %d the table is no CSV with '%s' between its cells and %s around them: %s"
                .formatted(number + 1, form.separator(), form.quote(), cause.getMessage()));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
