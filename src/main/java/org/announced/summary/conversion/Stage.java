package org.announced.summary.conversion;

import org.announced.summary.sum.ShownGroup;
import org.jspecify.annotations.Nullable;

/**
 * What of one group has come so far.
 *
 * @param money null where no investment has
 * @param power null where no capacity has
 */
record Stage(String status, @Nullable ShownGroup money, @Nullable ShownGroup power) {

  Stage withPower(ShownGroup more) {
    return new Stage(status, money, more);
  }
}
