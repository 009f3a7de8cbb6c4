package org.announced.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.announced.support.Crowd;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.announced.support.TestToken;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** However many clients send or take slowly, others are answered. */
@HttpTest
class SlowClientTests {

  private static final String AUTHORIZED = "Authorization: " + TestToken.BEARER + "\n";
  private static final String JSON = "Content-Type: application/json\n";
  private static final String LONG = "Content-Length: 100000\n\n";
  private static final String ENDLESS = "Transfer-Encoding: chunked\n\nfff\nx";

  /** Each is answered at once, and none of their bodies is wanted. */
  private static final List<String> UNWANTED =
      List.of(
          head("GET /api/v1/companies?limit=1") + LONG,
          head("GET /api/v1/companies?limit=500") + LONG + "x",
          head("GET /api/v1/companies?limit=1") + ENDLESS,
          head("GET /api/v1/companies?format=csv") + LONG + "x",
          head("GET /api/v1/summaries/overview") + LONG + "x",
          head("HEAD /api/v1/companies") + LONG + "x",
          head("POST /api/v1/announcements") + JSON + LONG + "{",
          head("POST /api/v1/announcements/batch") + ENDLESS,
          head("POST /api/v1/announcements") + "Content-Type: text/plain\n" + AUTHORIZED + LONG,
          head("POST /api/v1/announcements") + JSON + AUTHORIZED + "Content-Length: 2000000\n\n{",
          head("POST /api/v1/announcements") + JSON + "Expect: 100-continue\n" + LONG,
          head("POST /api/v1/x")
              + "Content-Type: application/x-www-form-urlencoded\n"
              + LONG
              + "a=",
          head("PATCH /api/v1/x") + "Content-Type: application/x-www-form-urlencoded\n" + LONG,
          head("PATCH /api/v1/companies/microsoft") + JSON + LONG + "{",
          head("DELETE /api/v1/companies/microsoft") + LONG + "x",
          head("GET /actuator/health") + LONG + "x",
          head("GET /docs") + LONG,
          head("GET /swagger-ui/swagger-ui-bundle.js") + LONG + "x",
          head("GET /v3/api-docs") + LONG + "x",
          head("GET /nowhere") + LONG + "x",
          head("OPTIONS /api/v1/companies") + LONG + "x",
          head("OPTIONS *") + LONG,
          head("TRACE /problems") + LONG);

  private final int port;
  private final ThreadPoolExecutor threads;
  private final LongSupplier connections;
  private final Given given;

  SlowClientTests(ServletWebServerApplicationContext context, Given given) {
    this.given = given;
    var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
    var protocol = (AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler();
    this.port = server.getPort();
    this.connections = protocol::getConnectionCount;
    this.threads = (ThreadPoolExecutor) protocol.getExecutor();
  }

  private static String head(String line) {
    return line + " HTTP/1.1\nHost: localhost\n";
  }

  private void othersAreServed() {
    for (int i = 0; i < 5; i++) {
      var answer =
          RawHttp.send(port, head("GET /api/v1/companies?limit=1") + "Connection: close\n\n");
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  /** Long before anybody's patience ends. */
  private void hardlyAnyThreadWaits() {
    await()
        .atMost(Duration.ofSeconds(8))
        .untilAsserted(() -> assertThat(threads.getActiveCount()).isLessThan(6));
  }

  @Test
  void aBodyThatNobodyWantsHoldsNoThread() throws IOException {
    try (var crowd = new Crowd(port)) {
      for (var request : UNWANTED) {
        crowd.join(350 / UNWANTED.size(), request);
      }
      othersAreServed();
      hardlyAnyThreadWaits();
      assertThat(crowd.statusLines()).allMatch(line -> line.startsWith("HTTP/1.1 "));
    }
  }

  @ParameterizedTest
  @FieldSource("UNWANTED")
  void noSuchBodyHoldsAThread(String request) throws IOException {
    try (var crowd = new Crowd(port).join(20, request)) {
      assertThat(crowd.statusLines()).allMatch(line -> line.startsWith("HTTP/1.1 "));
      hardlyAnyThreadWaits();
    }
  }

  @Test
  void whoSendsSuchABodyIsHungUpOn() throws IOException {
    try (var crowd = new Crowd(port)) {
      for (var request : UNWANTED) {
        crowd.join(5, request);
      }
      // Some answers take their time to be made, such as the first OpenAPI document.
      assertThat(crowd.statusLines()).allMatch(line -> line.startsWith("HTTP/1.1 "));
      var began = System.nanoTime();
      assertThat(crowd.untilClosed()).hasSize(5 * UNWANTED.size());
      // The least of the times for which they would be waited for otherwise.
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(WatchedBody.LONGEST_PAUSE);
    }
  }

  @Test
  void slowHeadersHoldNoThread() throws IOException {
    try (var crowd = new Crowd(port)) {
      crowd.join(150, "GET /api/v1/companies HTTP/1.1\nHost: loc");
      crowd.join(150, "GET /api/v1/comp");
      othersAreServed();
      crowd.send("a");
      othersAreServed();
      hardlyAnyThreadWaits();
    }
  }

  @Test
  void slowBodiesHoldAQuarterOfTheThreadsAndAreCutOff() throws IOException {
    var batch =
        head("POST /api/v1/announcements/batch")
            + AUTHORIZED
            + "Content-Type: application/x-ndjson\nTransfer-Encoding: chunked\n\n4\n{}\n\n";
    var document = head("POST /api/v1/announcements") + AUTHORIZED + JSON + LONG + "{";
    try (var crowd = new Crowd(port).join(20, batch)) {
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(threads.getActiveCount()).isGreaterThanOrEqualTo(20));
      crowd.join(60, document);
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(threads.getActiveCount()).isGreaterThanOrEqualTo(50));
      othersAreServed();
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(threads.getActiveCount()).isEqualTo(50));

      var complete =
          RawHttp.send(
              port,
              head("POST /api/v1/announcements")
                  + AUTHORIZED
                  + JSON
                  + "Connection: close\nContent-Length: 2\n\n{}");
      assertThat(complete.status()).as("needs no turn").isEqualTo(422);

      var answers = crowd.untilClosed();
      assertThat(answers.subList(0, 20))
          .allMatch(answer -> answer.startsWith("HTTP/1.1 200"))
          .allMatch(answer -> answer.contains("\"line\":1,\"status\":422"))
          .allMatch(answer -> answer.contains("\"complete\":false"));
      assertThat(answers.subList(20, 80))
          .allMatch(answer -> answer.matches("(?s)HTTP/1.1 (408|503) .*"))
          .filteredOn(answer -> answer.startsWith("HTTP/1.1 503"))
          .isNotEmpty()
          .allMatch(answer -> answer.contains("Retry-After: 5"));
      assertThat(answers)
          .filteredOn(answer -> answer.contains("/problems/too-many-at-once"))
          .hasSize(30);
      assertThat(answers).filteredOn(answer -> answer.contains("/problems/too-slow")).hasSize(50);
    }
  }

  /** Each asks for as much as it may, mostly for more than the connection's buffers hold. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/companies/microsoft, 12, 100",
    "/api/v1/companies?limit=1, 12, 100",
    "/api/v1/announcements?limit=1, 12, 100",
    "/api/v1/summaries/investments, 12, 100",
    "/swagger-ui/swagger-ui-bundle.js, 250, 10",
    "/api/v1/reference-rates?limit=500, 12, 60",
    "/api/v1/summaries/investments?groupBy=investor, 12, 100",
    "/v3/api-docs, 12, 20"
  })
  void readersThatTakeNothingHoldNoThread(String path, int readers, int times) throws IOException {
    try (var crowd = new Crowd(port)) {
      crowd.join(readers, (head("GET " + path) + "\n").repeat(times));
      othersAreServed();
      hardlyAnyThreadWaits();
    }
  }

  /** The address is repeated in the answer, whose length it so decides. */
  @ParameterizedTest
  @ValueSource(ints = {1, 100, 200, 300, 500, 800, 1200, 1600})
  void readersOfAnswersOfAnyLengthHoldNoThread(int length) throws IOException {
    readersThatTakeNothingHoldNoThread("/" + "x".repeat(length), 12, 100);
  }

  /** It has been done by then, and only its answer says so. */
  @Test
  void aWriteIsAnsweredInFullWhateverElseIsBeingRead() throws IOException {
    try (var crowd = new Crowd(port)) {
      crowd.join(150, (head("GET /swagger-ui/swagger-ui-bundle.js") + "\n").repeat(3));
      for (int i = 0; i < 5; i++) {
        var stored = given.anotherInvestment("Told In Full", "2026-03-0" + (i + 1), "41000000");
        assertThat(stored.at("/investments/0/amount/value").asLong()).isEqualTo(41_000_000);
      }
    }
  }

  @Test
  void aReaderThatTakesNothingIsHungUpOn() throws IOException {
    try (var crowd = new Crowd(port)) {
      crowd.join(100, (head("GET /swagger-ui/swagger-ui-bundle.js") + "\n").repeat(30));
      await()
          .atMost(HeldBody.LONGEST_PAUSE.multipliedBy(4))
          .untilAsserted(() -> assertThat(connections.getAsLong()).isLessThan(100));
    }
  }
}
