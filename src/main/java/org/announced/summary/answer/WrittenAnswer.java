package org.announced.summary.answer;

import org.jspecify.annotations.Nullable;

/**
 * An answer in bytes.
 *
 * @param next the address of the page after it; null when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
public record WrittenAnswer(byte[] body, @Nullable String next) {

  /** An answer that is all of it, after which no page comes. */
  public WrittenAnswer(byte[] body) {
    this(body, null);
  }
}
