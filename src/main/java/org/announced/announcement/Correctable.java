package org.announced.announcement;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thing in an announcement that can be told anew. */
public interface Correctable<T> {

  /** The id by which it is known, which corrections leave as it is. */
  UUID getId();

  /** Its place among the announcement's things of its kind, from 0. */
  int position();

  /**
   * Becomes what is told. Its id, its place, its revision and the time of its making stay.
   *
   * @param told the same thing as it is told now
   * @param lists names of those of its lists that are told otherwise; all others are the same
   */
  void correct(T told, Set<String> lists);

  /**
   * Gives up what only one thing may have, where it will not keep it, before others are given it.
   *
   * @param told what it is to become; null when it is to be gone
   */
  default void yieldTo(@Nullable T told) {}
}
