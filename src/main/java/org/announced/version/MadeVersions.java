package org.announced.version;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which version of the data the writes of a thread have made. */
@Component
public class MadeVersions {

  private final ThreadLocal<@Nullable Long> last = new ThreadLocal<>();

  /** The version that the last of them has made; null if none did since {@link #forget()}. */
  public @Nullable Long last() {
    return last.get();
  }

  /** Lets what comes next be told from what was before. */
  public void forget() {
    last.remove();
  }

  void made(long version) {
    last.set(version);
  }
}
