package org.announced.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.announced.support.HttpTest;
import org.announced.support.Instance;
import org.announced.support.InstanceReport;
import org.announced.support.RawHttp;
import org.announced.support.TestToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many scripts send the same requests at once, to two instances on one database, and lose their
 * connections: in the middle of the request, before the answer, and in the middle of it.
 */
@HttpTest
@ExtendWith(InstanceReport.class)
class CutConnectionsTests {

  private static final int KEYS = 8;
  private static final int SENDERS_OF_EACH = 8;
  private static final int TRIES = 200;

  private final int port;
  private final JdbcClient jdbc;
  private final String run = UUID.randomUUID().toString();
  private final AtomicInteger cut = new AtomicInteger();

  CutConnectionsTests(@Value("${local.server.port}") int port, JdbcClient jdbc) {
    this.port = port;
    this.jdbc = jdbc;
  }

  @Test
  void eachKeyHasOneAnnouncementAndOneAnswer() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(KEYS * SENDERS_OF_EACH);
    try (Instance other = Instance.start()) {
      List<List<Future<String>>> sent = new ArrayList<>();
      for (int k = 0; k < KEYS; k++) {
        List<Future<String>> same = new ArrayList<>();
        for (int s = 0; s < SENDERS_OF_EACH; s++) {
          same.add(pool.submit(sender("Cut " + run + " " + k, s, other.port())));
        }
        sent.add(same);
      }
      for (List<Future<String>> same : sent) {
        List<String> heard = new ArrayList<>();
        for (Future<String> answer : same) {
          heard.add(answer.get());
        }
        assertThat(heard).hasSize(SENDERS_OF_EACH).containsOnly(heard.get(0));
        assertThat(heard.get(0)).startsWith("201");
      }
      assertThat(cut.get()).isGreaterThan(KEYS * SENDERS_OF_EACH);
    } finally {
      pool.shutdownNow();
    }
    List<String> headlines =
        jdbc.sql("select headline from announcement where starts_with(headline, ?)")
            .param("Cut " + run)
            .query(String.class)
            .list();
    assertThat(headlines).hasSize(KEYS).doesNotHaveDuplicates();
  }

  private Callable<String> sender(String headline, int number, int other) {
    Random chance = new Random(headline.hashCode() * 31L + number);
    String request = request(headline);
    return () -> {
      for (int i = 0; i < TRIES; i++) {
        int instance = chance.nextBoolean() ? port : other;
        if (i < 2 || chance.nextInt(3) == 0) {
          cut(instance, request, chance);
          continue;
        }
        RawHttp.Answer answer = heard(instance, request);
        if (answer != null && answer.status() != 409 && answer.status() != 503) {
          return whatIsTheSame(answer);
        }
        Thread.sleep(20 + chance.nextInt(50));
      }
      return "No answer";
    };
  }

  /** Null when the connection was lost by itself, as it may under such a load. */
  private static RawHttp.@Nullable Answer heard(int port, String request) {
    try {
      return RawHttp.send(port, request);
    } catch (UncheckedIOException | StringIndexOutOfBoundsException lost) {
      return null;
    }
  }

  private void cut(int port, String request, Random chance) {
    byte[] bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    int most = chance.nextInt(2 * bytes.length);
    cut.incrementAndGet();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(bytes, 0, Math.min(most, bytes.length));
      if (most > bytes.length && chance.nextBoolean()) {
        socket.getInputStream().readNBytes(most - bytes.length);
      }
      // Closed without a word, as by a process that was killed.
      socket.setSoLinger(true, 0);
    } catch (IOException lost) {
      // So be it.
    }
  }

  private static String whatIsTheSame(RawHttp.Answer answer) {
    return "%d %s %s %s"
        .formatted(
            answer.status(),
            answer.header("Location").orElse(""),
            answer.header("ETag").orElse(""),
            answer.body());
  }

  /** Its document has no address of a source, so that nothing but the key makes it the same. */
  private static String request(String headline) {
    String document =
        """
        {"headline": "%s", "announcedOn": "2025-06-07",\
         "sources": [{"publisher": "Example Wire", "title": "Keyed"}]}"""
            .formatted(headline);
    return """
    POST /api/v1/announcements HTTP/1.1
    Host: localhost
    Connection: close
    Authorization: %s
    Content-Type: application/json
    Content-Length: %d
    Idempotency-Key: "%s"

    %s"""
        .formatted(TestToken.BEARER, document.length(), headline, document);
  }
}
