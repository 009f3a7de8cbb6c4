package org.announced.counting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Counts all investments anew when a release starts that counts by another rule than the one
 * before, after the migrations and before the service is ready.
 */
@Component
class RecountAtStart implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(RecountAtStart.class);

  private final Recount recount;

  RecountAtStart(Recount recount) {
    this.recount = recount;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    recount
        .ifTheRuleIsAnother()
        .ifPresent(
            done ->
                log.info(
                    "Investments are counted by rule {}; before, it was {}. Of {}, {} count"
                        + " differently now.",
                    done.rule(),
                    done.formerRule() == null ? "not known which" : "rule " + done.formerRule(),
                    done.investments(),
                    done.differing()));
  }
}
