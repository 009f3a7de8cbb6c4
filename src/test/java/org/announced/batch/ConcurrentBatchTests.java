package org.announced.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Senders of the same documents, each in another order: their turns make deadlocks. */
@HttpTest
class ConcurrentBatchTests {

  private static final int LINES = 40;

  private final Api api;
  private final JdbcClient jdbc;
  private final Documents documents = new Documents();

  ConcurrentBatchTests(Api api, JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  @Test
  void everyLineIsStoredOnceAndEverySenderHearsTheSame() throws Exception {
    var numbers = IntStream.rangeClosed(1, LINES).boxed().collect(Collectors.toList());
    var backwards = new ArrayList<>(numbers);
    Collections.reverse(backwards);
    var mixed = new ArrayList<>(numbers);
    Collections.shuffle(mixed, new Random(7));
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Callable<List<Answer>>> senders = new ArrayList<>();
      for (var order : List.of(numbers, backwards, mixed)) {
        senders.add(() -> List.of(batch(order)));
        senders.add(() -> order.stream().map(this::single).toList());
      }
      for (var sent : pool.invokeAll(senders)) {
        for (var answer : sent.get()) {
          assertThat(answer.status()).as(answer.text()).isIn(200, 201);
          assertThat(answer.text()).doesNotContain("\"problem\"");
        }
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(documents.stored(jdbc)).isEqualTo(LINES);
    assertThat(documents.whole(jdbc)).isEqualTo(LINES);
  }

  private Answer batch(List<Integer> order) {
    var lines = order.stream().map(documents::line).collect(Collectors.joining("\n"));
    return post("/announcements/batch", "application/x-ndjson", lines);
  }

  private Answer single(int number) {
    return post("/announcements", "application/json", documents.line(number));
  }

  private Answer post(String path, String type, String body) {
    return api.send(
        "POST",
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        type,
        "Authorization",
        TestToken.BEARER);
  }
}
