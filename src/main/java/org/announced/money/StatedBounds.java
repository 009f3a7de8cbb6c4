package org.announced.money;

/**
 * {@link Bounds} in SQL, of a figure that is kept with its qualifier alone.
 *
 * @param figure expression that gives it, null when undisclosed
 * @param qualifier expression that gives its qualifier
 * @param digits after the point to which computed bounds are rounded, half up
 */
public record StatedBounds(String figure, String qualifier, int digits) {

  /** The figure as it was stated. Null when undisclosed. */
  public String point() {
    return "trim_scale(" + figure + ")";
  }

  /** Null when undisclosed. */
  public String low() {
    return bound(
        "when 'ABOUT' then round(%1$s * 0.95, %2$d) when 'UP_TO' then 0".formatted(figure, digits));
  }

  /** Null when undisclosed, or when there is no upper bound. */
  public String high() {
    return bound(
        "when 'ABOUT' then round(%1$s * 1.05, %2$d) when 'AT_LEAST' then null when 'MORE_THAN' then null"
            .formatted(figure, digits));
  }

  private String bound(String cases) {
    return "case when %1$s is not null then trim_scale(case %2$s %3$s else %1$s end) end"
        .formatted(figure, qualifier, cases);
  }
}
