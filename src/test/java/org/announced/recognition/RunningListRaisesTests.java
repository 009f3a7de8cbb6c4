package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
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

/**
 * Which raises are proposed in the six versions of the White House's running list, posted one after
 * the other, and whether anything else is. ADR 32 tells how the rule was set.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.jmx.default-domain=raises-of-the-running-list")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({Api.class, Given.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
class RunningListRaisesTests {

  private static final Logger log = LoggerFactory.getLogger(RunningListRaisesTests.class);

  private static final Set<String> RAISED = Set.of(" apple:", " hyundai:", " merck:", " chobani:");

  private final Given given;

  /** By the id of each announcement, the commitment that it tells of. */
  private final Map<String, String> entities = new HashMap<>();

  private final List<String> proposed = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  RunningListRaisesTests(Given given) {
    this.given = given;
  }

  @Test
  void proposesTheRaisesOfTheListAndNoOtherProgramme() {
    var refused = new HashSet<String>();
    for (var item : RunningListItem.all()) {
      var answer = post(item, "");
      if (answer.status() == 201) {
        entities.put(answer.json().get("id").asString(), item.entity());
      } else if (isRaise(answer, item)) {
        var related = post(item, "?onDuplicate=relate");
        if (related.status() == 201) {
          entities.put(related.json().get("id").asString(), item.entity());
        } else {
          refused.add(item.entity() + ": " + related.text());
        }
      }
    }
    proposed.forEach(log::info);
    wrong.forEach(one -> log.info("wrong: {}", one));
    refused.forEach(one -> log.info("not related: {}", one));
    assertThat(wrong).isEmpty();
    assertThat(proposed).hasSize(4).allMatch(one -> RAISED.stream().anyMatch(one::contains));
  }

  /** What one investor builds in many places, told by outlets and listed in a data set. */
  @Test
  void proposesNoneOfManyDistinctProjects() {
    var all = new ArrayList<>(DistinctProjects.told(90, 11));
    all.addAll(DistinctProjects.listed(200, 12));
    var raised = new ArrayList<String>();
    for (var document : all) {
      var answer = given.post(document.toString());
      if (answer.status() == 409 && answer.text().contains("\"suggestion\"")) {
        raised.add(document + " as " + answer.json().at("/candidates/0"));
      }
    }
    raised.forEach(log::info);
    assertThat(raised).isEmpty();
  }

  private Answer post(RunningListItem item, String query) {
    return given.post("/announcements" + query, item.document().toString());
  }

  private boolean isRaise(Answer answer, RunningListItem item) {
    var best = answer.json().at("/candidates/0");
    if (best.path("suggestion").isEmpty()) {
      return false;
    }
    var entity = entities.get(best.get("id").asString());
    var what =
        "%s %s: %s (%s)".formatted(item.listDate(), item.entity(), item.text(), best.toString());
    (item.entity().equals(entity) ? proposed : wrong).add(what);
    return item.entity().equals(entity);
  }
}
