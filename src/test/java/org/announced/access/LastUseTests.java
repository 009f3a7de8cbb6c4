package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastUseTests {

  private static final Instant NOON = Instant.parse("2026-04-03T12:00:00Z");

  private static AccessDatabase database;
  private UUID token;

  @BeforeAll
  static void open() {
    database = AccessDatabase.withTables();
  }

  @BeforeEach
  void make() {
    token = database.made(TokenScope.WRITE);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void isNoneBeforeTheFirstUse() {
    assertThat(database.tokens.find(token).orElseThrow().lastUsedAt()).isNull();
  }

  @Test
  void isRecordedAboutOnceAMinute() {
    useAt(NOON);
    assertThat(recorded()).isEqualTo(NOON);
    useAt(NOON.plusSeconds(59));
    assertThat(recorded()).isEqualTo(NOON);
    useAt(NOON.plusSeconds(60));
    assertThat(recorded()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void twoInstancesThatSawTheSameRecordItOnce() {
    var seen = database.tokens.find(token).orElseThrow();
    lastUse(NOON).record(seen);
    lastUse(NOON.plusSeconds(7)).record(seen);
    assertThat(recorded()).isEqualTo(NOON);
  }

  private void useAt(Instant instant) {
    lastUse(instant).record(database.tokens.find(token).orElseThrow());
  }

  private LastUse lastUse(Instant instant) {
    return new LastUse(database.sql, Clock.fixed(instant, ZoneOffset.UTC));
  }

  private Instant recorded() {
    var known = database.tokens.find(token).orElseThrow();
    return Objects.requireNonNull(known.lastUsedAt()).toInstant();
  }
}
