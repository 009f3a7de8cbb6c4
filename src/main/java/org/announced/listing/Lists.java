package org.announced.listing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.announced.address.NextLink;
import org.announced.filter.PathScope;
import org.announced.http.CompactJson;
import org.announced.http.ETags;
import org.announced.http.Format;
import org.announced.http.HttpExchange;
import org.announced.http.Ids;
import org.announced.http.RequestHead;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.QueryFaults;
import org.announced.version.DataVersion;
import org.announced.version.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Answers for every listing: a page of it, all of it as a stream, or one of its rows. */
@Component
public class Lists {

  private final NamedParameterJdbcTemplate jdbc;
  private final Export export;
  private final Snapshot snapshot;

  Lists(NamedParameterJdbcTemplate jdbc, Export export, Snapshot snapshot) {
    this.jdbc = jdbc;
    this.export = export;
    this.snapshot = snapshot;
  }

  /**
   * The answer to a list request, in the form asked for; a stream is written straight to the
   * response, which is then the answer.
   *
   * @return null when the answer was streamed
   * @throws ProblemException 400 that names every fault of the query, or 406
   */
  public @Nullable ResponseEntity<byte[]> list(Listing listing, HttpExchange exchange) {
    return list(listing, PathScope.ALL, exchange);
  }

  /** The same for the rows that the path confines the request to. */
  public @Nullable ResponseEntity<byte[]> list(
      Listing listing, PathScope scope, HttpExchange exchange) {
    ListQueryReader reader = new ListQueryReader(listing, scope, exchange.request());
    return export.admit(
        listing,
        exchange,
        () ->
            reader.asksFirst()
                ? snapshot.of(() -> answer(reader, exchange))
                : answer(reader, exchange));
  }

  private @Nullable ResponseEntity<byte[]> answer(ListQueryReader reader, HttpExchange exchange) {
    ListQuery query = reader.list(exchange.request());
    if (query.format() == Format.JSON) {
      return page(query, exchange.request().path());
    }
    return snapshot.versioned(
        version -> {
          export.stream(query, exchange, version);
          return null;
        });
  }

  /**
   * The row with an id.
   *
   * @throws ProblemException 404 when there is none, 400 when the query is at fault
   */
  public ResponseEntity<byte[]> byId(Listing listing, String id, RequestHead request) {
    return Ids.find(id)
        .map(uuid -> single(listing, listing.id() + " = :ref", uuid, request))
        .orElseThrow(() -> notFound(listing, id));
  }

  /**
   * The row with an id or, where the text is none, with a slug.
   *
   * @throws ProblemException 404 when there is none, 400 when the query is at fault
   */
  public ResponseEntity<byte[]> byRef(Listing listing, String ref, RequestHead request) {
    return Ids.find(ref).isPresent()
        ? byId(listing, ref, request)
        : single(listing, listing.alias() + ".slug = :ref", ref, request);
  }

  private ResponseEntity<byte[]> single(
      Listing listing, String condition, Object ref, RequestHead request) {
    List<Field> fields = new ListQueryReader(listing, PathScope.ALL, request).single();
    Format.accepted(request, Format.JSON);
    Versioned found = versioned(listing, fields, condition, ref);
    byte[] body = found.json();
    if (body == null) {
      throw notFound(listing, String.valueOf(ref))
          .with(DataVersion.HEADER, Long.toString(found.version()));
    }
    return answered(ETags.of(body))
        .header(DataVersion.HEADER, Long.toString(found.version()))
        .body(body);
  }

  /** What is said of a reference that names nothing. */
  public static ProblemException notFound(Listing listing, String ref) {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        "There is no '"
            + QueryFaults.shown(ref)
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
    byte[] json = bytes(listing, fields, condition, ref);
    return json == null ? null : new String(json, StandardCharsets.UTF_8);
  }

  private byte @Nullable [] bytes(
      Listing listing, List<Field> fields, String condition, Object ref) {
    List<byte[]> rows =
        jdbc.query(
            one(listing, fields, condition),
            Map.of("ref", ref),
            (row, number) -> CompactJson.of(row.getBytes(1)));
    return rows.isEmpty() ? null : rows.get(0);
  }

  private static String one(Listing listing, List<Field> fields, String condition) {
    return "select "
        + ListedRow.json(fields)
        + "::text from "
        + listing.from()
        + " "
        + listing.joins()
        + " where "
        + condition;
  }

  /**
   * A row as a version of the data has it.
   *
   * @param json null when there is none in it
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
  private record Versioned(long version, byte @Nullable [] json) {}

  private Versioned versioned(Listing listing, List<Field> fields, String condition, Object ref) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select (select version from data_version), (" + one(listing, fields, condition) + ")",
            Map.of("ref", ref),
            (row, number) -> {
              byte[] json = row.getBytes(2);
              return new Versioned(row.getLong(1), json == null ? null : CompactJson.of(json));
            }));
  }

  private ResponseEntity<byte[]> page(ListQuery query, String path) {
    ListedPage page = new ListedPage(query);
    jdbc.query(new ListSql(query).page(), query.binder().values(), page);
    String next = page.next(path);
    return page(page.json(next), next, page.version());
  }

  /**
   * A list's JSON with its ETag; Spring answers 304 from it when the caller has it already.
   *
   * @param version of the data that it shows
   */
  public static ResponseEntity<byte[]> page(String json, @Nullable String next, long version) {
    return page(CompactJson.of(json.getBytes(StandardCharsets.UTF_8)), next, version);
  }

  /** The same for all of a list that is no data. */
  public static ResponseEntity<byte[]> whole(String json) {
    byte[] body = CompactJson.of(json.getBytes(StandardCharsets.UTF_8));
    return answered(ETags.ofList(body)).body(body);
  }

  private static ResponseEntity<byte[]> page(byte[] body, @Nullable String next, long version) {
    ResponseEntity.BodyBuilder answer =
        answered(ETags.ofList(body)).header(DataVersion.HEADER, Long.toString(version));
    if (next != null) {
      answer.header(HttpHeaders.LINK, NextLink.field(next));
    }
    return answer.body(body);
  }

  private static ResponseEntity.BodyBuilder answered(String etag) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .eTag(etag)
        .varyBy(HttpHeaders.ACCEPT);
  }
}
