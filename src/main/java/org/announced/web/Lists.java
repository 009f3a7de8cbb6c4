package org.announced.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers for every listing: a page of it, all of it as a stream, or one of its rows. */
@Component
public class Lists {

  private final NamedParameterJdbcTemplate jdbc;
  private final Export export;
  private final TransactionTemplate snapshot;

  Lists(NamedParameterJdbcTemplate jdbc, Export export, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.export = export;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * The answer to a list request, in the form asked for; a stream is written straight to the
   * response, which is then the answer.
   *
   * @return null when the answer was streamed
   * @throws ProblemException 400 that names every fault of the query, or 406
   */
  public @Nullable ResponseEntity<byte[]> list(Listing listing, Exchange exchange) {
    return list(listing, Scope.ALL, exchange);
  }

  /** The same for the rows that the path confines the request to. */
  @SuppressWarnings("NullAway") // A transaction may well give nothing.
  public @Nullable ResponseEntity<byte[]> list(Listing listing, Scope scope, Exchange exchange) {
    return export.admit(exchange, () -> snapshot.execute(s -> answer(listing, scope, exchange)));
  }

  private @Nullable ResponseEntity<byte[]> answer(Listing listing, Scope scope, Exchange exchange) {
    HttpServletRequest request = exchange.request();
    ListQuery query = new ListQueryReader(listing, scope, request).list(request);
    if (query.format() != Format.JSON) {
      export.stream(query, exchange);
      return null;
    }
    return page(query, request.getRequestURI());
  }

  /**
   * The row with an id.
   *
   * @throws ProblemException 404 when there is none, 400 when the query is at fault
   */
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> byId(Listing listing, String id, HttpServletRequest request) {
    return Ids.find(id)
        .map(uuid -> single(listing, listing.id() + " = :ref", uuid, request))
        .orElseThrow(() -> notFound(listing, id));
  }

  /**
   * The row with an id or, where the text is none, with a slug.
   *
   * @throws ProblemException 404 when there is none, 400 when the query is at fault
   */
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> byRef(Listing listing, String ref, HttpServletRequest request) {
    return Ids.find(ref).isPresent()
        ? byId(listing, ref, request)
        : single(listing, listing.alias() + ".slug = :ref", ref, request);
  }

  private ResponseEntity<byte[]> single(
      Listing listing, String condition, Object ref, HttpServletRequest request) {
    List<Field> fields = new ListQueryReader(listing, Scope.ALL, request).single();
    Format.accepted(request, Format.JSON);
    String json = json(listing, fields, condition, ref);
    if (json == null) {
      throw notFound(listing, String.valueOf(ref));
    }
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return answered(ETags.of(body)).body(body);
  }

  /** What is said of a reference that names nothing. */
  public static ProblemException notFound(Listing listing, String ref) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no '"
            + Faults.shown(ref)
            + "' among "
            + listing.name()
            + "; /api/v1/"
            + listing.name()
            + " lists what there is.");
  }

  /**
   * The JSON of the row that meets a condition with {@code :ref} in it; null when there is none.
   */
  public @Nullable String json(Listing listing, List<Field> fields, String condition, Object ref) {
    List<String> rows =
        jdbc.queryForList(
            "select "
                + ListedRow.json(fields)
                + "::text from "
                + listing.from()
                + " "
                + listing.joins()
                + " where "
                + condition,
            Map.of("ref", ref),
            String.class);
    return rows.isEmpty() ? null : rows.get(0);
  }

  private ResponseEntity<byte[]> page(ListQuery query, String path) {
    int width = query.order().size();
    List<String> rows = new ArrayList<>();
    List<Cursor> places = new ArrayList<>();
    jdbc.query(
        new ListSql(query).page(),
        query.binder().values(),
        row -> {
          rows.add(row.getString(1));
          List<@Nullable String> place = new ArrayList<>(width);
          for (int i = 0; i < width; i++) {
            place.add(row.getString(i + 2));
          }
          places.add(new Cursor(place));
        });
    String next = null;
    if (rows.size() > query.limit()) {
      rows.remove(query.limit());
      next =
          path
              + "?"
              + (query.parameters().isEmpty() ? "" : query.parameters() + "&")
              + "cursor="
              + places.get(query.limit() - 1).encode(query.identity());
    }
    StringBuilder body = new StringBuilder("{\"items\":[");
    body.append(String.join(",", rows)).append("],\"next\":");
    body.append(next == null ? "null" : '"' + next + '"');
    if (query.counted()) {
      body.append(",\"count\":").append(count(query));
    }
    return page(body.append('}').toString(), next);
  }

  private long count(ListQuery query) {
    Long count =
        jdbc.queryForObject(new ListSql(query).count(), query.binder().values(), Long.class);
    return count == null ? 0 : count;
  }

  /** A list's JSON with its ETag; Spring answers 304 from it when the caller has it already. */
  public static ResponseEntity<byte[]> page(String json, @Nullable String next) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    ResponseEntity.BodyBuilder answer = answered(ETags.ofList(body));
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return answer.body(body);
  }

  private static ResponseEntity.BodyBuilder answered(String etag) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .eTag(etag)
        .cacheControl(CacheControl.noCache())
        .varyBy(HttpHeaders.ACCEPT);
  }
}
