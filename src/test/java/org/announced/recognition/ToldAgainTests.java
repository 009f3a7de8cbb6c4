package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.FreshDatabase;
import org.announced.support.Given;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is told twice is counted once, and what is two stays two. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class ToldAgainTests {

  private static final Logger log = LoggerFactory.getLogger(ToldAgainTests.class);

  private final Given given;

  ToldAgainTests(Given given) {
    this.given = given;
  }

  @Test
  void whatIsToldAgainInOneOfTwentyWaysIsKnownInAnyOrder() {
    var missed = new ArrayList<String>();
    var again = new ToldAgain(Integer.getInteger("told.seed", 20260311));
    for (var way : ToldAgain.WAYS) {
      for (boolean isFirst : List.of(true, false)) {
        for (var telling : again.announcements()) {
          var other = again.again(telling, way);
          var first = isFirst ? telling.document() : other;
          var second = isFirst ? other : telling.document();
          missed.addAll(missed(way.words(), first, second));
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  /** A second way on top, of those that change something else. */
  @Test
  void whatIsToldAgainInTwoOfThemIsKnownAlmostAlways() {
    var missed = new ArrayList<String>();
    var again = new ToldAgain(Integer.getInteger("told.seed", 20260311) + 1);
    int told = 0;
    for (int i = 1; i < ToldAgain.WAYS.size(); i++) {
      var way = ToldAgain.WAYS.get(i);
      var further = ToldAgain.WAYS.get((i + 7) % ToldAgain.WAYS.size());
      for (var telling : again.announcements()) {
        var second = again.again(telling, way, further);
        missed.addAll(missed(way.words() + " and " + further.words(), telling.document(), second));
        told++;
      }
    }
    log.info("{} of {} missed: {}", missed.size(), told, missed);
    assertThat(missed).hasSizeLessThan(told / 20);
  }

  private List<String> missed(String way, ObjectNode first, ObjectNode second) {
    var stored = given.post(first.toString());
    assertThat(stored.status()).as(first + stored.text()).isEqualTo(201);
    var answer = given.post(second.toString());
    var candidate =
        answer.json().at("/candidates/0/id").asString(answer.json().path("id").asString(""));
    return candidate.equals(stored.json().get("id").asString())
        ? List.of()
        : List.of(way + ": " + first.get("headline") + " / " + second.get("headline"));
  }
}
