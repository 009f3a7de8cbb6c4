package org.announced.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Streams all rows of a list as CSV or NDJSON with constant memory: rows come from the database in
 * portions and leave as they come. Must run in a transaction of one snapshot, since the ETag is
 * made of the data's version, read before the rows.
 */
@Component
class Export {

  private static final int ROWS_AT_ONCE = 1000;
  private static final int BUFFER = 1 << 16;

  private final NamedParameterJdbcTemplate jdbc;

  Export(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(ROWS_AT_ONCE);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  void stream(ListQuery query, Exchange exchange) {
    HttpServletResponse response = exchange.response();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (new ServletWebRequest(exchange.request(), response).checkNotModified(etag(query))) {
      return;
    }
    response.setStatus(HttpStatus.OK.value());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, query.format().disposition(query.listing().name()));
    response.setContentType(query.format().mediaType(exchange.request()) + ";charset=UTF-8");
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER)) {
      if (query.format() == Format.CSV) {
        csv(query, out);
      } else {
        ndjson(query, out);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Names the state of the data and the question: equal tags mean equal rows. */
  private String etag(ListQuery query) {
    Long version =
        jdbc.getJdbcOperations().queryForObject("select version from data_version", Long.class);
    String question =
        version + " " + query.format() + " " + query.identity() + " " + query.fields();
    return ETags.ofList(question.getBytes(StandardCharsets.UTF_8));
  }

  private void ndjson(ListQuery query, Writer out) {
    jdbc.query(
        new ListSql(query).allAsJson(),
        query.binder().values(),
        row -> {
          write(out, row.getString(1));
          write(out, "\n");
        });
  }

  private void csv(ListQuery query, Writer out) throws IOException {
    List<Column> columns = ListSql.columns(query.fields());
    Csv csv = new Csv(out, columns.stream().map(Column::name).toList());
    @Nullable String[] cells = new String[columns.size()];
    jdbc.query(
        new ListSql(query).allAsColumns(),
        query.binder().values(),
        row -> {
          for (int i = 0; i < cells.length; i++) {
            String value = row.getString(i + 1);
            cells[i] = columns.get(i).text() ? Csv.harmless(value) : value;
          }
          csv.row(cells);
        });
    csv.flush();
  }

  private static void write(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
