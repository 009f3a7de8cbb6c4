package org.announced.summary.answer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.announced.http.ETags;
import org.announced.http.Format;
import org.announced.http.HttpExchange;
import org.announced.http.ResponseSink;
import org.announced.listing.Csv;
import org.announced.version.DataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * An answer of any size as CSV, of which no more than some rows are ever held. Its ETag is made of
 * the state of the data, since its bytes are not known beforehand.
 *
 * @param name what a file with it is called
 * @param rows gives one row after the other; null is an empty cell
 */
public record StreamedTable(
    String name, List<String> columns, Consumer<Consumer<List<@Nullable String>>> rows) {

  private static final int BUFFER = 1 << 16;

  /** Writes it, in a transaction of one snapshot, unless the caller has it or wants its head. */
  void write(HttpExchange exchange, String asked, long version) {
    ResponseSink response = exchange.response();
    response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.header(DataVersion.HEADER, Long.toString(version));
    String etag = ETags.ofList((version + " " + asked).getBytes(StandardCharsets.UTF_8));
    response.header(HttpHeaders.ETAG, etag);
    if (exchange.request().known().names(etag)) {
      response.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    response.status(HttpStatus.OK);
    response.header(HttpHeaders.CONTENT_DISPOSITION, Format.CSV.disposition(name));
    response.header(HttpHeaders.CONTENT_TYPE, Format.CSV.mediaType() + ";charset=UTF-8");
    if (!exchange.request().wantsBody()) {
      return;
    }
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.body(), StandardCharsets.UTF_8), BUFFER)) {
      Csv csv = new Csv(out, columns);
      rows.accept(row -> csv.row(row.toArray(String[]::new)));
      csv.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
