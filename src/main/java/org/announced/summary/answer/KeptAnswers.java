package org.announced.summary.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finished answers, by all of the request that decides about them; those asked for last stay. */
@Component
class KeptAnswers {

  /** Of the objects around the bytes and the question. */
  private static final int WEIGHT_OF_NOTHING = 300;

  private final Cache<String, SummaryAnswer> answers;

  KeptAnswers(SummaryRoom room) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(room.get().answerBytes())
            .<String, SummaryAnswer>weigher(
                (asked, answer) -> WEIGHT_OF_NOTHING + 2 * asked.length() + answer.length())
            .build();
  }

  /** The answer in this state of the data; null when none is kept. */
  @Nullable SummaryAnswer find(String asked, long version) {
    SummaryAnswer answer = answers.getIfPresent(asked);
    return answer != null && answer.version() == version ? answer : null;
  }

  void keep(String asked, SummaryAnswer answer) {
    answers.put(asked, answer);
  }
}
