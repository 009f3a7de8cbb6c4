package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.announced.support.HttpTest;
import org.announced.support.OpenPost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch whose sender takes its time, or goes away. */
@HttpTest
class BatchStreamTests {

  private static final String PATH = "/api/v1/announcements/batch";
  private static final String NDJSON = "Content-Type: application/x-ndjson";

  private final int port;
  private final JdbcClient jdbc;
  private final HikariDataSource pool;
  private final Documents documents = new Documents();

  BatchStreamTests(@Value("${local.server.port}") int port, JdbcClient jdbc, DataSource database)
      throws SQLException {
    this.port = port;
    this.jdbc = jdbc;
    this.pool = database.unwrap(HikariDataSource.class);
  }

  private OpenPost post(String... headers) throws IOException {
    return new OpenPost(port, PATH, headers);
  }

  /** Nobody else uses the application meanwhile. */
  private void assertNoConnectionIsHeld() {
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
  }

  @Test
  void aLineIsAnsweredBeforeTheNextIsSent() throws IOException {
    try (var post = post(NDJSON)) {
      for (int number = 1; number <= 3; number++) {
        post.send(documents.lines(number, number));
        assertThat(post.line()).startsWith("{\"line\":%d,\"status\":201,".formatted(number));
        assertThat(documents.whole(jdbc)).isEqualTo(number);
        assertNoConnectionIsHeld();
      }
      post.end();
      assertThat(post.line()).contains("\"lines\":3", "\"complete\":true");
      assertThat(post.line()).isNull();
    }
  }

  @Test
  void aLineIsAnsweredAtOnceWhenItsLengthWasSaidBefore() throws IOException {
    var body = documents.lines(1, 2);
    var length = body.getBytes(StandardCharsets.UTF_8).length;
    try (var post = post(NDJSON, "Content-Length: " + length)) {
      post.send(documents.lines(1, 1));
      assertThat(post.line()).startsWith("{\"line\":1,");
      post.send(documents.lines(2, 2));
      assertThat(post.rest()).hasSize(2).last().asString().contains("\"complete\":true");
    }
  }

  @Test
  void aLineOfACompressedBatchIsAnsweredAtOnce() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed, true);
        var post = post(NDJSON, "Content-Encoding: gzip")) {
      for (int number = 1; number <= 3; number++) {
        gzip.write(documents.lines(number, number).getBytes(StandardCharsets.UTF_8));
        gzip.flush();
        post.send(packed.toByteArray());
        packed.reset();
        assertThat(post.line()).startsWith("{\"line\":%d,\"status\":201,".formatted(number));
      }
      gzip.finish();
      post.send(packed.toByteArray()).end();
      assertThat(post.rest()).singleElement().asString().contains("\"complete\":true");
    }
  }

  @Test
  void aCompressedAnswerHoldsNoLineBack() throws IOException {
    try (var post = post(NDJSON, "Accept-Encoding: gzip")) {
      post.send(documents.lines(1, 1));
      var answer =
          new GZIPInputStream(
              new InputStream() {
                @Override
                public int read() throws IOException {
                  return post.next();
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                  int c = post.next();
                  into[offset] = (byte) c;
                  return c < 0 ? -1 : 1;
                }
              });
      assertThat(post.head()).contains("Content-Encoding: gzip");
      assertThat(line(answer)).startsWith("{\"line\":1,\"status\":201,");
      post.send(documents.lines(2, 2));
      assertThat(line(answer)).startsWith("{\"line\":2,\"status\":201,");
      post.end();
      assertThat(line(answer)).contains("\"complete\":true");
    }
  }

  private static String line(InputStream answer) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = answer.read(); c >= 0 && c != '\n'; c = answer.read()) {
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSenderOfOneByteASecondHoldsNoConnection() throws Exception {
    var line = documents.lines(1, 1);
    int most = line.length() - 3;
    try (var post = post(NDJSON)) {
      post.send(line.substring(0, most));
      for (char c : line.substring(most).toCharArray()) {
        assertNoConnectionIsHeld();
        Thread.sleep(1000);
        post.send(String.valueOf(c));
      }
      assertThat(post.line()).startsWith("{\"line\":1,\"status\":201,");
      assertNoConnectionIsHeld();
    }
  }

  /** A client that sends its body only when it is asked to. */
  @Test
  void aSenderThatWaitsIsAskedToSend() throws IOException {
    try (var post = post(NDJSON, "Expect: 100-continue")) {
      assertThat(post.head().get(0)).isEqualTo("HTTP/1.1 100");
    }
  }

  @Test
  void linesThatHaveArrivedAreStoredTogether() throws IOException {
    jdbc.sql(
            """
            create table transactions_seen as select pg_current_xact_id() as id limit 0;
            create function sees() returns trigger language plpgsql as
              $$ begin insert into transactions_seen values (pg_current_xact_id()); return null; end $$;
            create trigger sees after insert on announcement for each row
              when (starts_with(new.headline, '%s')) execute function sees();
            """
                .formatted(documents.own))
        .update();
    try (var post = post(NDJSON)) {
      post.send(documents.lines(1, 60)).end();
      assertThat(post.rest()).hasSize(61);
      var groups = jdbc.sql("select count(distinct id) from transactions_seen");
      assertThat(groups.query(Integer.class).single()).isBetween(1, 20);
    } finally {
      jdbc.sql(
              "drop trigger sees on announcement; drop function sees(); drop table transactions_seen")
          .update();
    }
    assertThat(documents.whole(jdbc)).isEqualTo(60);
  }

  /** Twelve megabytes, which no buffer on the way takes, and megabytes of answers. */
  @Test
  void whoReadsNothingUntilAllIsSentIsAnsweredInFull() throws IOException {
    var faulty = "{\"headline\": \"" + "x".repeat(3000) + "\"}\n";
    try (var post = post(NDJSON)) {
      for (int sent = 0; sent < 4000; sent += 100) {
        post.send(faulty.repeat(100));
      }
      post.end();
      var answers = post.rest();
      assertThat(answers).hasSize(4001);
      assertThat(answers.get(3999)).startsWith("{\"line\":4000,\"status\":422,");
      assertThat(answers.get(4000)).contains("\"refused\":4000", "\"complete\":true");
    }
  }

  /** However many answers came before, and without an end of the body. */
  @Test
  void whoPausesIsAnsweredAllThatWasSent() throws IOException {
    try (var post = post(NDJSON)) {
      int answered = 0;
      for (int batch = 1; batch <= 6; batch++) {
        post.send("{\"headline\": \"Nothing else\"}\n".repeat(500));
        for (; answered < 500 * batch; answered++) {
          assertThat(post.line()).startsWith("{\"line\":%d,".formatted(answered + 1));
        }
      }
      post.end();
      assertThat(post.rest()).singleElement().asString().contains("\"complete\":true");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 1000000", "X-Chunked: true"})
  void ofABatchThatIsCutOffMidLineNothingIsHalf(String length) throws IOException {
    try (var post = post(NDJSON, length)) {
      post.send(documents.lines(1, 2) + documents.line(3));
      assertThat(post.line()).startsWith("{\"line\":1,");
      assertThat(post.line()).startsWith("{\"line\":2,");
      post.breakOff();
      assertThat(post.rest()).noneMatch(line -> line.contains("\"complete\":true"));
    }
    assertNoConnectionIsHeld();
    assertThat(documents.stored(jdbc)).isEqualTo(2);
    assertThat(documents.whole(jdbc)).isEqualTo(2);
  }
}
