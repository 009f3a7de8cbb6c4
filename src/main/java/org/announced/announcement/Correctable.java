package org.announced.announcement;

import java.util.Set;

/** A thing in an announcement that can be told anew. */
public interface Correctable<T> {

  /**
   * Becomes what is told. Its id, its revision and the time of its making stay.
   *
   * @param told the same thing as it is told now
   * @param lists names of those of its lists that are told otherwise; all others are the same
   */
  void correct(T told, Set<String> lists);
}
