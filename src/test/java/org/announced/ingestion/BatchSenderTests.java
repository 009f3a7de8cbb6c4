package org.announced.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is busy, or whose connection breaks, is asked again for what was not heard. */
class BatchSenderTests {

  private final List<Integer> sent = new CopyOnWriteArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private HttpServer server = start();

  /** What happens to a request, when it has the lines. */
  private interface Trouble {
    void answer(HttpExchange exchange, List<String> lines) throws IOException;
  }

  private static HttpServer start() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void listen() {
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var lines = body.lines().toList();
          sent.add(lines.size());
          if (troubles.isEmpty()) {
            answer(exchange, lines, lines.size(), true);
          } else {
            troubles.remove(0).answer(exchange, lines);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  /** Answers some lines; then what follows breaks off, or is the tally. */
  private static void answer(
      HttpExchange exchange, List<String> lines, int heard, boolean isComplete) throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < heard; i++) {
      text.append("{\"line\":%d,\"status\":201,\"id\":%s}\n".formatted(i + 1, lines.get(i)));
    }
    text.append(isComplete ? "{\"lines\":%d,\"complete\":true}\n".formatted(heard) : "{\"line\":");
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, isComplete ? bytes.length : bytes.length + 100L);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().flush();
  }

  private static Trouble status(int status, String body) {
    return (exchange, lines) -> {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private List<String> send(String... documents) {
    var options =
        ImportOptions.of(
            List.of("import", "m", "t", "--to=http://127.0.0.1:" + server.getAddress().getPort()),
            Map.of("ANNOUNCED_API_TOKEN", "x"));
    return new BatchSender(options, Duration.ofMillis(1))
        .send(List.of(documents)).stream().map(one -> one.get("id").toString()).toList();
  }

  @Test
  void onlyWhatWasNotHeardIsSentAgain() {
    troubles.add(status(503, ""));
    troubles.add((exchange, lines) -> answer(exchange, lines, 2, false));
    troubles.add((exchange, lines) -> exchange.close());
    troubles.add(status(429, ""));
    troubles.add((exchange, lines) -> answer(exchange, lines, 1, true));
    assertThat(send("1", "2", "3", "4")).containsExactly("1", "2", "3", "4");
    assertThat(sent).containsExactly(4, 4, 2, 2, 2, 1);
  }

  @Test
  void aLineThatCouldNotBeStoredNowIsSentAgain() {
    troubles.add(
        status(
            200,
            """
            {"line":1,"status":201,"id":1}
            {"line":2,"status":503,"problem":{}}
            {"lines":2,"complete":false}
            """));
    assertThat(send("1", "2")).containsExactly("1", "2");
    assertThat(sent).containsExactly(2, 1);
  }

  @Test
  void whatIsRefusedAsAWholeIsNotSentAgain() {
    troubles.add(status(400, "{\"detail\":\"There is no parameter.\"}"));
    assertThatThrownBy(() -> send("1"))
        .isInstanceOf(ServiceFailure.class)
        .hasMessageContaining("answered 400: There is no parameter.");
    troubles.add(status(404, "<html>"));
    assertThatThrownBy(() -> send("1")).hasMessageContaining("no Announced");
    assertThat(sent).containsExactly(1, 1);
  }

  @Test
  void aServiceThatStaysAwayIsLeftAfterEightTries() {
    for (int i = 0; i < 20; i++) {
      troubles.add(status(503, ""));
    }
    assertThatThrownBy(() -> send("1"))
        .isInstanceOfSatisfying(
            ServiceFailure.class, failure -> assertThat(failure.isForNow()).isTrue());
    assertThat(sent).hasSize(8);
  }
}
