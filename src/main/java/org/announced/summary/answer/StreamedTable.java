package org.announced.summary.answer;

import jakarta.servlet.http.HttpServletResponse;
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
import org.announced.listing.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;

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
    HttpServletResponse response = exchange.response();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.setHeader(SummaryAnswer.VERSION, Long.toString(version));
    String etag = ETags.ofList((version + " " + asked).getBytes(StandardCharsets.UTF_8));
    if (new ServletWebRequest(exchange.request(), response).checkNotModified(etag)) {
      return;
    }
    response.setStatus(HttpStatus.OK.value());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Format.CSV.disposition(name));
    response.setContentType(Format.CSV.mediaType() + ";charset=UTF-8");
    if (exchange.request().getMethod().equals("HEAD")) {
      return;
    }
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER)) {
      Csv csv = new Csv(out, columns);
      rows.accept(row -> csv.row(row.toArray(String[]::new)));
      csv.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
