package org.announced.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finished answers, by all of the request that decides about them; those asked for last stay. */
@Component
class KeptAnswers {

  /** Of the objects around the bytes and the question. */
  private static final int WEIGHT_OF_NOTHING = 300;

  private final Cache<String, Answer> answers;

  KeptAnswers(SummaryRoom room) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(room.get().answerBytes())
            .<String, Answer>weigher(
                (asked, answer) -> WEIGHT_OF_NOTHING + 2 * asked.length() + answer.length())
            .build();
  }

  /** The answer in this state of the data; null when none is kept. */
  @Nullable Answer find(String asked, long version) {
    Answer answer = answers.getIfPresent(asked);
    return answer != null && answer.version() == version ? answer : null;
  }

  void keep(String asked, Answer answer) {
    answers.put(asked, answer);
  }
}
