package org.announced.web;

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

  public void flush() throws IOException {
    rows.flush();
  }

  /**
   * Text as a spreadsheet shows it: what it would take for a formula gets an apostrophe in front,
   * which spreadsheets do not display.
   */
  public static @Nullable String harmless(@Nullable String value) {
    return value != null && !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0
        ? "'" + value
        : value;
  }
}
