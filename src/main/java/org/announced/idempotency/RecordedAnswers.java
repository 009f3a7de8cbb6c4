package org.announced.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.version.DataVersion;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores the first answers to requests, in the table {@code recorded_answer}. */
@Repository
class RecordedAnswers {

  /** Headers that are recorded. All others are set anew for each answer, or by others. */
  private static final List<String> KEPT =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.ETAG,
          HttpHeaders.LOCATION,
          HttpHeaders.CONTENT_LOCATION,
          HttpHeaders.CACHE_CONTROL,
          "Differs",
          "Facts-Not-Stored");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final Clock clock;

  RecordedAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A recorded answer, and the fingerprint of the request that it answered. */
  record Recorded(String fingerprint, ResponseEntity<byte[]> answer) {

    /**
     * The answer for another request under the same key.
     *
     * @param request its fingerprint
     * @throws ProblemException 422 when it is not the same request
     */
    ResponseEntity<byte[]> to(String request) {
      if (!fingerprint.equals(request)) {
        throw new ProblemException(
            ProblemType.KEY_REUSED,
            "This Idempotency-Key was used for another request. Send the first one unchanged to"
                + " hear its answer again, or take a new key.");
      }
      return answer;
    }
  }

  /**
   * Takes the lock of a key, and holds it until the transaction or the connection ends.
   *
   * @return false if somebody else holds it
   */
  boolean lock(IdempotencyKey key) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", name(key))
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether somebody holds the lock of a key. This does not take the lock, not even for a moment.
   */
  boolean isLocked(IdempotencyKey key) {
    return jdbc.sql(
            """
            select exists (
              select from pg_locks l, hashtextextended(:name, 0) as held
              where l.locktype = 'advisory' and l.objsubid = 1
                and l.database = (select d.oid from pg_database d where d.datname = current_database())
                and l.classid::bigint = held >> 32 & 4294967295 and l.objid::bigint = held & 4294967295)
            """)
        .param("name", name(key))
        .query(Boolean.class)
        .single();
  }

  private static String name(IdempotencyKey key) {
    return "idempotency " + key.token() + " " + key.text();
  }

  /**
   * The recorded answer under a key; empty if there is none. Refusals, which earlier releases
   * recorded too, are not found.
   */
  Optional<Recorded> find(IdempotencyKey key) {
    return jdbc.sql(
            """
            select fingerprint, status, headers, body, version from recorded_answer
            where token_id = :token and key = :key and status < 400
            """)
        .param("token", key.token())
        .param("key", key.text())
        .query((row, n) -> new Recorded(row.getString("fingerprint"), replayed(row)))
        .optional();
  }

  private static ResponseEntity<byte[]> replayed(ResultSet row) throws SQLException {
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(row.getInt("status"));
    JSON.readTree(row.getString("headers"))
        .properties()
        .forEach(header -> answer.header(header.getKey(), header.getValue().asString()));
    String version = row.getString("version");
    if (version != null) {
      answer.header(DataVersion.HEADER, version);
    }
    return answer.header("Idempotency-Replayed", "true").body(row.getBytes("body"));
  }

  /** Records an answer. A trigger adds the version of the data, which is known at the commit. */
  ResponseEntity<byte[]> record(
      IdempotencyKey key, String fingerprint, ResponseEntity<byte[]> answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT) {
      String value = answer.getHeaders().getFirst(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    byte[] body = answer.getBody();
    jdbc.sql(
            """
            insert into recorded_answer (token_id, key, fingerprint, status, headers, body, recorded_at)
            values (:token, :key, :fingerprint, :status, cast(:headers as jsonb), :body, :now)
            on conflict (token_id, key) do update set fingerprint = excluded.fingerprint,
              status = excluded.status, headers = excluded.headers, body = excluded.body,
              recorded_at = excluded.recorded_at, version = null
            """)
        .param("token", key.token())
        .param("key", key.text())
        .param("fingerprint", fingerprint)
        .param("status", answer.getStatusCode().value())
        .param("headers", JSON.writeValueAsString(headers))
        .param("body", body == null ? new byte[0] : body)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return answer;
  }

  /**
   * Deletes what was recorded longer ago than this, and may run in several instances at once.
   *
   * @return how many answers were deleted
   */
  int forget(Duration age) {
    return jdbc.sql("delete from recorded_answer where recorded_at < :before")
        .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
        .update();
  }
}
