package org.announced.listing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.announced.http.CompactJson;
import org.announced.http.ETags;
import org.announced.http.Format;
import org.announced.http.HttpExchange;
import org.announced.http.IfNoneMatch;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.http.ResponseSink;
import org.announced.version.DataVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Streams all rows of a list as CSV or NDJSON with constant memory: rows come from the database in
 * portions and leave as they come. Whoever has them already is told so without the database.
 */
@Component
class Export {

  private static final int ROWS_AT_ONCE = 1000;
  private static final int BUFFER = 1 << 16;

  private final NamedParameterJdbcTemplate jdbc;
  private final DataVersion version;
  private final ExportTurns turns;

  Export(DataSource dataSource, DataVersion version, ExportTurns turns) {
    this.version = version;
    this.turns = turns;
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(ROWS_AT_ONCE);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  /**
   * Lets an answer to a list request be made, if it is an export not before it has a turn. What the
   * caller has already is not made.
   *
   * @return null when the answer is given already
   */
  <T> @Nullable T admit(Listing listing, HttpExchange exchange, Supplier<@Nullable T> answer) {
    RequestHead request = exchange.request();
    Format format = Format.of(request, new QueryParameters(request), listing.formats());
    if (format == Format.JSON) {
      return answer.get();
    }
    IfNoneMatch known = request.known();
    if (known.isSome()) {
      long now = version.current();
      String etag = etag(request, format, now);
      if (known.names(etag)) {
        notModified(exchange.response(), etag, now);
        return null;
      }
    }
    if (!request.wantsBody()) {
      return answer.get();
    }
    turns.take();
    try {
      return answer.get();
    } finally {
      turns.giveBack();
    }
  }

  /**
   * Must run in a transaction of one snapshot.
   *
   * @param shown the version of the data in it, of which the ETag is made
   */
  void stream(ListQuery query, HttpExchange exchange, long shown) {
    RequestHead request = exchange.request();
    ResponseSink response = exchange.response();
    String etag = etag(request, query.format(), shown);
    if (request.known().names(etag)) {
      notModified(response, etag, shown);
      return;
    }
    validators(response, etag, shown);
    response.status(HttpStatus.OK);
    response.header(
        HttpHeaders.CONTENT_DISPOSITION, query.format().disposition(query.listing().name()));
    response.header(HttpHeaders.CONTENT_TYPE, query.format().contentType(request));
    if (!request.wantsBody()) {
      return;
    }
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.body(), StandardCharsets.UTF_8), BUFFER)) {
      switch (query.format()) {
        case CSV -> csv(query, out);
        case GEOJSON -> geojson(query, out);
        case JSON, NDJSON -> ndjson(query, out);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static void notModified(ResponseSink response, String etag, long shown) {
    validators(response, etag, shown);
    response.status(HttpStatus.NOT_MODIFIED);
  }

  private static void validators(ResponseSink response, String etag, long shown) {
    response.header(DataVersion.HEADER, Long.toString(shown));
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    response.header(HttpHeaders.ETAG, etag);
  }

  /** Names the state of the data and the question: equal tags mean equal rows. */
  private static String etag(RequestHead request, Format format, long version) {
    String question = version + " " + format + " " + request.path() + "?" + request.query();
    return ETags.ofList(question.getBytes(StandardCharsets.UTF_8));
  }

  private void ndjson(ListQuery query, Writer out) {
    jdbc.query(
        new ListSql(query).allAsJson(),
        query.binder().values(),
        row -> {
          write(out, CompactJson.of(row.getString(1)));
          write(out, "\n");
        });
  }

  /** A FeatureCollection of RFC 7946; features come and go as rows do. */
  private void geojson(ListQuery query, Writer out) {
    write(out, "{\"type\":\"FeatureCollection\",\"features\":[");
    String[] between = {"\n"};
    jdbc.query(
        new ListSql(query).allAsFeatures(),
        query.binder().values(),
        row -> {
          write(out, between[0]);
          write(out, CompactJson.of(row.getString(1)));
          between[0] = ",\n";
        });
    write(out, "\n]}\n");
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
