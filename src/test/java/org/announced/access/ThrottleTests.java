package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** An application of its own, since the limit is another. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"announced.rate-limit.requests=3", "announced.rate-limit.per=1h"})
@Import(Api.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class ThrottleTests {

  private static final String POLICY = "\"write\";q=3;w=3600";

  private final Api api;
  private final Tokens tokens;

  ThrottleTests(Api api, Tokens tokens) {
    this.api = api;
    this.tokens = tokens;
  }

  @Test
  void everyAnswerToATokenTellsWhatIsLeft() {
    var token = token();
    assertTold(write(token, WritingController.PATH), 200, "\"write\";r=2;t=1200");
    assertTold(write(token, "/api/v1/nothing"), 404, "\"write\";r=1;t=2400");
    assertTold(read(token, "/api/v1/companies"), 200, "\"write\";r=1;t=2400");
    assertTold(read(token, "/api/v1/companies?nme=x"), 400, "\"write\";r=1;t=2400");
    assertTold(write(token, "/api/v1/tokens/x"), 405, "\"write\";r=0;t=3600");
  }

  @Test
  void whatIsMoreWaits() {
    var token = token();
    IntStream.range(0, 3).forEach(n -> write(token, WritingController.PATH));
    var refused = write(token, "/api/v1/announcements");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("RateLimit-Policy")).isEqualTo(POLICY);
    var wait = Integer.parseInt(refused.header("Retry-After"));
    assertThat(wait).isBetween(1100, 1200);
    assertThat(refused.header("RateLimit")).isEqualTo("\"write\";r=0;t=" + wait);
    assertThat(refused.json().get("type").asString()).isEqualTo("/problems/too-many-requests");
    assertThat(refused.json().get("detail").asString())
        .contains("3 requests in 3600 seconds", "Wait " + wait + " s");
  }

  @Test
  void anotherTokenHasItsOwnShareAndReadingIsNotLimited() {
    var token = token();
    IntStream.range(0, 4).forEach(n -> write(token, WritingController.PATH));
    assertThat(write(token(), WritingController.PATH).status()).isEqualTo(200);
    for (var n = 0; n < 5; n++) {
      assertThat(read(token, "/api/v1/companies").status()).isEqualTo(200);
    }
  }

  /** The only test here that sends wrong tokens, since all come from one address. */
  @Test
  void whoGuessesWaitsAndShutsNobodyElseOut() {
    var wrong = "Bearer " + Token.random(new SecureRandom()).secret();
    for (var left = 2; left >= 0; left--) {
      var answer = write(wrong, WritingController.PATH);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("RateLimit")).startsWith("\"wrong-token\";r=" + left + ";t=");
    }
    var refused = write(wrong, WritingController.PATH);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1100, 1200);

    assertThat(write(token(), WritingController.PATH).status()).isEqualTo(200);
    assertThat(api.send("POST", "/nothing", new byte[0]).status()).isEqualTo(401);
  }

  @Test
  void whereNoTokenIsNeededOneThatIsWrongOpensAsMuchAsNone() {
    var answer = read("Bearer " + "x".repeat(40), "/api/v1/companies");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("RateLimit")).isEmpty();
    assertThat(api.get("/companies").header("RateLimit")).isEmpty();
  }

  private String token() {
    var token = Token.random(new SecureRandom());
    tokens.allow(token, "limited");
    return "Bearer " + token.secret();
  }

  private Answer write(String token, String path) {
    return api.send("POST", path, new byte[0], "Authorization", token);
  }

  private Answer read(String token, String path) {
    return api.get(path, "Authorization", token);
  }

  private static void assertTold(Answer answer, int status, String state) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("RateLimit-Policy")).isEqualTo(POLICY);
    assertThat(answer.header("RateLimit")).isEqualTo(state);
  }
}
