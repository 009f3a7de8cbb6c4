package org.announced.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV that opens in a spreadsheet: RFC 4180, UTF-8 with a byte order mark. */
public final class Csv {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final CsvWriter rows;

  /** Begins with the byte order mark and the names of the columns. */
  public Csv(Writer out, List<String> columns) throws IOException {
    out.write(BYTE_ORDER_MARK);
    this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    rows.writeRecord(columns);
  }

  /** Writes a row; null is an empty cell. */
  public void row(@Nullable String... cells) {
    rows.writeRecord(cells);
  }

  /** Sends the rows so far. */
  public void flush() throws IOException {
    rows.flush();
  }

  /**
   * Text that stays text in a spreadsheet. What it would run as a formula has an apostrophe in
   * front, which is seen. What it would turn into another number, a day or a truth (0700, 2029-06,
   * TRUE) has a tab behind, which is not seen and which stripping takes off. ADR 19 says why.
   */
  public static @Nullable String harmless(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return value;
    }
    if ("=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0) {
      return "'" + value;
    }
    return SpreadsheetReading.changes(value) ? value + '\t' : value;
  }
}
