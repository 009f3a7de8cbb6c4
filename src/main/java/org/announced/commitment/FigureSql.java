package org.announced.commitment;

import org.announced.money.StatedBounds;

/**
 * What is added to totals of a figure, in SQL: in each case an expression, null where the figure is
 * not said, and {@code high} also where there is no upper bound.
 */
public record FigureSql(String low, String point, String high) {

  /** All of a figure that is kept with its qualifier. */
  public static FigureSql whole(StatedBounds bounds) {
    return new FigureSql(bounds.low(), bounds.point(), bounds.high());
  }

  /** A part of it, in the columns called so and so followed by the case. */
  public static FigureSql columns(String point) {
    return new FigureSql(trimmed(point + "_low"), trimmed(point), trimmed(point + "_high"));
  }

  private static String trimmed(String column) {
    return "trim_scale(" + column + ")";
  }
}
