package org.announced.place;

import java.math.BigDecimal;

/**
 * A point on the earth, in degrees of WGS 84.
 *
 * @param latitude from -90, the south pole, to 90
 * @param longitude from -180 to 180, east of Greenwich above 0
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

  /** Mean radius of the earth, as {@code distance_km} in the database has it. */
  private static final double EARTH_KILOMETRES = 6371.0088;

  /**
   * @throws IllegalArgumentException if there is no such point
   */
  public Coordinates {
    if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
        || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
      throw new IllegalArgumentException("no point on the earth: " + latitude + ", " + longitude);
    }
  }

  /** How far the other point is along the surface, by the haversine formula. */
  public double kilometresTo(Coordinates other) {
    var from = Math.toRadians(latitude.doubleValue());
    var to = Math.toRadians(other.latitude.doubleValue());
    var east = Math.toRadians(other.longitude.subtract(longitude).doubleValue());
    var chord =
        Math.pow(Math.sin((to - from) / 2), 2)
            + Math.cos(from) * Math.cos(to) * Math.pow(Math.sin(east / 2), 2);
    return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  /** As people write it: {@code 35.68, 139.76}. */
  @Override
  public String toString() {
    return latitude.toPlainString() + ", " + longitude.toPlainString();
  }
}
