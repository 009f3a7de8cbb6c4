package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.announced.access.AccessProperties.ReadingAccess;
import org.announced.support.MigratedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a start does about tokens, on a database of its own that has seen none. */
class FirstTokenTests {

  private static final Pattern MADE = Pattern.compile("ann_[0-9A-Za-z]{49}");
  private static final String ONE = "one-configured-token-of-32-or-more-characters";
  private static final String OTHER = "other-configured-token-of-32-or-more-characters";

  private HikariDataSource database;
  private Tokens tokens;

  @BeforeEach
  void emptyDatabase() {
    var details = MigratedDatabase.UNSEEDED.copy();
    database = new HikariDataSource();
    database.setJdbcUrl(details.getJdbcUrl());
    database.setUsername(details.getUsername());
    database.setPassword(details.getPassword());
    tokens = new Tokens(JdbcClient.create(database), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFirstStartMakesATokenAndShowsItWhole() {
    var shown = madeIn(start(null));
    assertThat(tokens.find(new Token(shown)).orElseThrow().revoked()).isFalse();
  }

  @Test
  void onlyItsHashAndItsFirstCharactersAreStored() {
    var shown = madeIn(start(null));
    var row = JdbcClient.create(database).sql("select t::text from access_token t");
    assertThat(row.query(String.class).single())
        .contains(shown.substring(0, 8))
        .doesNotContain(shown.substring(8));
  }

  @Test
  void laterStartsShowNoneAndTellHowToGetAnother() {
    var first = madeIn(start(null));
    assertThat(start(null)).doesNotContain("ann_").contains("ANNOUNCED_TOKEN");
    assertThat(isValid(first)).isTrue();
  }

  @Test
  void twoStartsAtOnceMakeOne() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    try {
      Callable<String> start = () -> start(null);
      var lines = pool.invokeAll(List.of(start, start, start, start));
      var made = 0;
      for (Future<String> line : lines) {
        made += MADE.matcher(line.get()).find() ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theConfiguredTokenIsLetInAndNeverShown() {
    assertThat(start(ONE)).doesNotContain(ONE).doesNotContain("ann_");
    assertThat(isValid(ONE)).isTrue();
  }

  @Test
  void aConfiguredTokenThatWasReplacedIsRevokedAndTheOneMadeHereStays() {
    var made = madeIn(start(null));
    start(ONE);
    start(OTHER);

    assertThat(tokens.find(new Token(ONE)).orElseThrow().revoked()).isTrue();
    assertThat(isValid(OTHER)).isTrue();
    assertThat(isValid(made)).isTrue();
  }

  @Test
  void aConfiguredTokenThatComesBackIsValidAgain() {
    start(ONE);
    start(OTHER);
    start(ONE);
    assertThat(isValid(ONE)).isTrue();
    assertThat(tokens.find(new Token(OTHER)).orElseThrow().revoked()).isTrue();
  }

  @Test
  void aConfiguredTokenOutlivesItsSetting() {
    start(ONE);
    assertThat(start(null)).doesNotContain("ann_");
    assertThat(isValid(ONE)).isTrue();
  }

  /** A shell that uses it for a script may start the service as well. */
  @Test
  void aTokenThatWasMadeHereStaysWhatItIsWhenItIsConfigured() {
    var made = madeIn(start(null));
    var sql = JdbcClient.create(database);
    sql.sql("update access_token set scopes = '{write}', revoked_at = now()").update();
    start(ONE);
    start(made);

    assertThat(isValid(made)).isFalse();
    assertThat(tokens.find(new Token(made)).orElseThrow().scopes())
        .containsExactly(TokenScope.WRITE);
  }

  @Test
  void mayDoEverything() {
    var made = madeIn(start(null));
    start(ONE);
    assertThat(tokens.find(new Token(made)).orElseThrow().scopes()).isEqualTo(TokenScope.ALL);
    assertThat(tokens.find(new Token(ONE)).orElseThrow().scopes()).isEqualTo(TokenScope.ALL);
  }

  @Test
  void whereNoneThatIsLeftMakesOthersAnotherIsMade() {
    madeIn(start(null));
    JdbcClient.create(database).sql("update access_token set scopes = '{write}'").update();

    assertThat(isValid(madeIn(start(null)))).isTrue();
  }

  @Test
  void whereAllAreRevokedAnotherIsMade() {
    var lost = madeIn(start(null));
    JdbcClient.create(database).sql("update access_token set revoked_at = now()").update();

    assertThat(madeIn(start(null))).isNotEqualTo(lost);
    assertThat(isValid(lost)).isFalse();
  }

  private boolean isValid(String secret) {
    return !tokens.find(new Token(secret)).orElseThrow().revoked();
  }

  private String start(@Nullable String configured) {
    var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    var first =
        new FirstToken(new AccessProperties(configured, ReadingAccess.OPEN), tokens, transaction);
    first.afterPropertiesSet();
    return first.text(new GenericApplicationContext());
  }

  private static String madeIn(String line) {
    var made = MADE.matcher(line);
    assertThat(made.find()).as(line).isTrue();
    return made.group();
  }
}
