package org.announced.summary;

import org.jspecify.annotations.Nullable;

/**
 * An answer in bytes.
 *
 * @param next the address of the page after it; null when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
record Written(byte[] body, @Nullable String next) {

  Written(byte[] body) {
    this(body, null);
  }
}
