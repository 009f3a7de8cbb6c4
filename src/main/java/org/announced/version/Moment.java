package org.announced.version;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The version of the data as of which a thread reads. While there is one, connections show the data
 * of then, answers that are kept are those of then, and addresses in answers lead to the same
 * moment.
 *
 * @param version what it is known by
 */
public record Moment(long version) {

  private static final ThreadLocal<@Nullable Moment> OF_THREAD = new ThreadLocal<>();

  /** The moment as of which this thread reads; null when it reads the present. */
  public static @Nullable Moment current() {
    return OF_THREAD.get();
  }

  /** How answers name the moment as of which this thread reads; null for the present. */
  public static @Nullable String name() {
    var moment = OF_THREAD.get();
    return moment == null ? null : moment.toString();
  }

  /** An address in an answer: it leads to the moment as of which the answer is. */
  public static String in(String address) {
    var moment = OF_THREAD.get();
    return moment == null
        ? address
        : address + (address.indexOf('?') < 0 ? '?' : '&') + "asOf=" + moment;
  }

  /** What a key of something kept has to name besides, so that each moment has its own. */
  public static String key(String key) {
    return OF_THREAD.get() == null ? key : key + "\n" + OF_THREAD.get();
  }

  /** Reads as of this moment. */
  public <T> @Nullable T read(Supplier<@Nullable T> reading) {
    var leave = enter();
    try {
      return reading.get();
    } finally {
      leave.run();
    }
  }

  /**
   * Lets this thread read as of this moment.
   *
   * @return lets it read what it read before, and must be run
   */
  public Runnable enter() {
    var before = OF_THREAD.get();
    OF_THREAD.set(this);
    return () -> {
      if (before == null) {
        OF_THREAD.remove();
      } else {
        OF_THREAD.set(before);
      }
    };
  }

  @Override
  public String toString() {
    return "v" + version;
  }
}
