package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.announced.support.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Fetching from a real server, into a database of its own. Each test that stores has days of its
 * own: rates are not taken out again.
 */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@ExtendWith(OutputCaptureExtension.class)
class RatesFetchTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-30T16:00:00Z"), ZoneOffset.UTC);
  private final ReferenceRates rates;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private volatile HttpHandler handler = BankAnswers.answering(200, RatesFileTests.DAY);

  RatesFetchTests(ReferenceRates rates, TransactionTemplate transaction, JdbcClient jdbc)
      throws IOException {
    this.rates = rates;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void serve() {
    server.createContext("/", exchange -> handler.handle(exchange));
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void storesWhatIsNewAndNothingTwice(CapturedOutput output) {
    handler = BankAnswers.answering(200, RatesFileTests.DAY.replace("2026-04-14", "2026-04-17"));
    var fetch = fetch(address());
    fetch.run();
    assertThat(rate("USD", "2026-04-17")).isEqualTo("1.1702 ECB");
    assertThat(rate("EUR", "2026-04-17")).isEqualTo("1 ECB");
    assertThat(count("stored")).isOne();
    assertThat(output).contains("Stored 4 new reference rates from http://");
    assertThat(conversion("JPY", "USD", "2026-04-18")).isEqualTo("2026-04-17");
    assertThat(conversion("GBP", "USD", "2026-04-18"))
        .as("not in that file")
        .isEqualTo("2026-04-13");

    fetch.run();
    assertThat(count("nothing_new")).isOne();
  }

  @Test
  void aFileOfSeveralDaysConvertsWhatHadNoRateOfTenDays() {
    handler =
        BankAnswers.answering(
            200,
            RatesFileTests.DAY
                .replaceAll("(?s)<Cube time.*?</Cube>", "%s%s")
                .formatted(day("2026-05-04", "1.18"), day("2026-05-20", "1.19")));
    assertThat(conversion("GBP", "USD", "2026-04-23")).isEqualTo("2026-04-13");
    assertThat(conversion("GBP", "USD", "2026-04-24")).as("eleven days old by then").isEmpty();
    assertThat(conversion("EUR", "USD", "2026-05-04")).isEmpty();
    fetch(address()).run();
    assertThat(conversion("EUR", "USD", "2026-05-04")).isEqualTo("2026-05-04");
    assertThat(conversion("EUR", "USD", "2026-05-14")).isEqualTo("2026-05-04");
    assertThat(conversion("EUR", "USD", "2026-05-15")).isEmpty();
    assertThat(conversion("EUR", "USD", "2026-05-20")).isEqualTo("2026-05-20");
    assertThat(conversion("GBP", "USD", "2026-05-05")).as("three weeks old by then").isEmpty();
  }

  @Test
  void whatIsKnownOtherwiseStaysAndIsTold(CapturedOutput output) {
    rates.add(
        List.of(
            new ReferenceRate("USD", LocalDate.of(2026, 6, 1), new BigDecimal("1.25"), "By hand")));
    handler = BankAnswers.answering(200, RatesFileTests.DAY.replace("2026-04-14", "2026-06-01"));
    fetch(address()).run();
    assertThat(rate("USD", "2026-06-01")).isEqualTo("1.25 By hand");
    assertThat(rate("JPY", "2026-06-01")).isEqualTo("187.01 ECB");
    assertThat(output)
        .contains("The bank's file says otherwise than what is known for USD on 2026-06-01.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "an empty file",
        "a page of HTML",
        "a truncated file",
        "a changed format",
        "a rate of zero",
        "a day to come",
        "not found",
        "an error",
        "a redirect",
        "gzip",
        "too big",
        "too big in pieces",
        "a broken connection",
        "silence",
        "a drip"
      })
  void aFailureLeavesTheRatesAsTheyAreAndTheNextTryIsAnother(String name, CapturedOutput output) {
    var before = fingerprint();
    var fetch = fetch(address());
    handler = Objects.requireNonNull(BankAnswers.FAILURES.get(name));

    fetch.run();

    assertThat(fingerprint()).isEqualTo(before);
    assertThat(count("failed")).isOne();
    assertThat(
            output
                .getOut()
                .lines()
                .filter(line -> line.contains("No rates were taken from http://")))
        .hasSize(1)
        .allMatch(line -> line.endsWith("the next try is in PT6H."));
    handler = BankAnswers.answering(200, RatesFileTests.DAY);
    fetch.run();
    assertThat(count("stored") + count("nothing_new")).isOne();
  }

  @Test
  void nobodyThereIsAFailureLikeOthers() throws IOException {
    int free;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = taken.getLocalPort();
    }
    fetch(URI.create("http://localhost:" + free + "/")).run();
    fetch(URI.create("http://no-such-host.invalid/")).run();
    assertThat(count("failed")).isEqualTo(2);
  }

  @Test
  void oneInstanceAtATimeFetches() throws Exception {
    var asked = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    handler =
        exchange -> {
          asked.countDown();
          await(answered);
          BankAnswers.answering(200, RatesFileTests.DAY).handle(exchange);
        };
    var first = threads.submit(fetch(address())::run);
    asked.await();
    fetch(address()).run();
    assertThat(count("skipped")).isOne();
    answered.countDown();
    first.get();
    assertThat(count("stored") + count("nothing_new")).isOne();
  }

  @Test
  void isScheduledWhereItIsWanted() {
    var tasks = new ScheduledTaskRegistrar();
    new FetchSchedule(settings(address()), rates, transaction, metrics, CLOCK)
        .configureTasks(tasks);
    assertThat(tasks.getFixedDelayTaskList())
        .extracting(task -> task.getIntervalDuration())
        .containsExactly(Duration.ofHours(6));
  }

  private RatesFetch fetch(URI address) {
    return new RatesFetch(settings(address), rates, transaction, metrics, CLOCK);
  }

  private static FetchSettings settings(URI address) {
    return new FetchSettings(
        true,
        address,
        Duration.ofHours(6),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        DataSize.ofKilobytes(16));
  }

  private URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/eurofxref-daily.xml");
  }

  private int count(String outcome) {
    return (int) metrics.get("announced.rates.fetch").tag("outcome", outcome).counter().count();
  }

  private String rate(String currency, String day) {
    return jdbc.sql(
            "select per_euro || ' ' || source from reference_rate where currency = ? and on_day = ?::date")
        .params(currency, day)
        .query(String.class)
        .single();
  }

  /** The day of the rate; empty when there is none. */
  private String conversion(String from, String to, String day) {
    return jdbc.sql("select rate_on::text from exchange_rate(?, ?, ?::date)")
        .params(from, to, day)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private String fingerprint() {
    return jdbc.sql(
            "select count(*) || ' ' || sum(per_euro) || ' ' || (select version from data_version) from reference_rate")
        .query(String.class)
        .single();
  }

  private static String day(String day, String dollars) {
    return "<Cube time='%s'><Cube currency='USD' rate='%s'/></Cube>".formatted(day, dollars);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
