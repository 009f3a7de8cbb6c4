package org.announced.summary.answer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The memory that summaries may take in this process. */
@Component
class SummaryRoom {

  private final Room room;

  /**
   * @param sumsOfOne how many sums one question may add up to in memory; what fits, when negative
   */
  SummaryRoom(@Value("${announced.summaries.sums-in-memory:-1}") int sumsOfOne) {
    Room fitting = Room.of(Runtime.getRuntime().maxMemory());
    this.room = sumsOfOne < 0 ? fitting : fitting.forOne(sumsOfOne);
  }

  Room get() {
    return room;
  }
}
