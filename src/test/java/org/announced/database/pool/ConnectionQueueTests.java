package org.announced.database.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.announced.database.pool.ConnectionQueue.QueuePlace;
import org.announced.problem.DatabaseTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionQueueTests {

  private final ExecutorService others = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    others.shutdownNow();
  }

  @Test
  void whoeverComesFirstIsServedFirst() throws Exception {
    var queue = new ConnectionQueue(1, Duration.ofSeconds(30));
    var place = queue.take();
    List<Integer> served = Collections.synchronizedList(new ArrayList<>());
    var waiting = new ArrayList<Future<?>>();
    for (int i = 0; i < 6; i++) {
      int number = i;
      waiting.add(
          others.submit(
              () -> {
                var mine = queue.take();
                served.add(number);
                mine.leave();
                return null;
              }));
      await().until(() -> queue.waiting() == number + 1);
    }
    place.leave();
    for (var one : waiting) {
      one.get(10, TimeUnit.SECONDS);
    }
    assertThat(served).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void nobodyWaitsForEver() throws Exception {
    var queue = new ConnectionQueue(1, Duration.ofMillis(20));
    queue.take();
    assertThatThrownBy(() -> elsewhere(queue::take).get(10, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .satisfies(busy -> assertThat(DatabaseTrouble.of(busy)).contains(DatabaseTrouble.BUSY));
  }

  @Test
  void whoeverWouldWaitInVainIsToldAtOnce() throws Exception {
    var queue = new ConnectionQueue(1, Duration.ofDays(1));
    queue.take();
    var waiting = new ArrayList<Future<QueuePlace>>();
    for (int i = 0; i < ConnectionQueue.LONGEST_LINE; i++) {
      waiting.add(elsewhere(queue::take));
    }
    await().until(() -> queue.waiting() == ConnectionQueue.LONGEST_LINE);
    assertThatThrownBy(() -> elsewhere(queue::take).get(10, TimeUnit.SECONDS))
        .rootCause()
        .satisfies(busy -> assertThat(DatabaseTrouble.of(busy)).contains(DatabaseTrouble.BUSY));
    assertThat(waiting).noneMatch(Future::isDone);
  }

  @Test
  void thoseWhoNeedASecondConnectionDoNotWaitForEachOther() throws Exception {
    int connections = 4;
    var queue = new ConnectionQueue(connections, Duration.ofSeconds(30));
    var all = new CyclicBarrier(connections - 1);
    var running = new ArrayList<Future<?>>();
    for (int i = 0; i < connections - 1; i++) {
      running.add(
          elsewhere(
              () -> {
                var first = queue.take();
                all.await();
                var second = queue.take();
                second.leave();
                first.leave();
                return first;
              }));
    }
    for (var one : running) {
      one.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void aPlaceIsGivenBackOnceByWhicheverThread() throws Exception {
    var queue = new ConnectionQueue(1, Duration.ofMillis(20));
    var place = queue.take();
    elsewhere(
            () -> {
              place.leave();
              place.leave();
              return place;
            })
        .get(10, TimeUnit.SECONDS);
    queue.take();
    assertThatThrownBy(() -> elsewhere(queue::take).get(10, TimeUnit.SECONDS))
        .hasRootCauseInstanceOf(SQLException.class);
  }

  private Future<QueuePlace> elsewhere(Callable<QueuePlace> taking) {
    return others.submit(taking);
  }
}
