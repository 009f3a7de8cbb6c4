package org.announced.filter;

import java.util.List;
import java.util.Set;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/** A field by which a list can be filtered, or a parameter that shapes what it shows. */
public interface Criterion {

  /** The name of the query parameter, without the suffix of an operator. */
  String name();

  /** The ways in which it can compare. */
  Set<Operator> operators();

  /** What the parameter means, its form and unit, for the documentation. */
  String description();

  /** A value that is valid, for the documentation. */
  String example();

  /** The values it can take, when they are few and fixed; empty otherwise. */
  default List<String> values() {
    return List.of();
  }

  /** Whether it only shapes what is shown, so that it makes sense for a single row, too. */
  default boolean restrictsNothing() {
    return false;
  }

  /** Whether a comma is part of its value, so that it takes one value and not several. */
  default boolean takesCommas() {
    return false;
  }

  /** Whether the database is asked what its values stand for. */
  default boolean asks() {
    return false;
  }

  /**
   * The SQL condition for the values, any of which may hold ({@link Operator#NOT}: none of which
   * may).
   *
   * @return null when there is nothing to restrict, or when the values are at fault, which is then
   *     reported to {@code faults}
   */
  @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults);

  /** Whether one value comes after the other, so that no range goes from it to the other. */
  default boolean inverted(String from, String to) {
    return false;
  }

  /**
   * Whether it makes of a row something that changes with other announcements than the row's own.
   */
  default boolean readsOtherAnnouncements() {
    return false;
  }
}
