package org.announced.site;

import java.util.UUID;
import org.announced.place.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A site as somebody describes it: perhaps a known one, perhaps one to be made.
 *
 * @param id that some service gave it; null when none is told
 * @param country ISO 3166-1 alpha-2; null when not known
 * @param region ISO 3166-2, of the country; null when not known
 * @param city null when not known
 * @param address null when not known
 * @param point null when not known
 * @param precision of the point; null exactly when that is
 * @param operator the company that runs it, known or about to be made; null when none is known
 */
public record SiteDraft(
    @Nullable UUID id,
    String name,
    @Nullable String country,
    @Nullable String region,
    @Nullable String city,
    @Nullable String address,
    @Nullable Coordinates point,
    @Nullable SitePrecision precision,
    @Nullable UUID operator) {

  /** Beyond this, two exact points are of two sites. */
  static final double APART_KILOMETRES = 5;

  /**
   * @throws IllegalArgumentException if a point has no precision, or a precision no point
   */
  public SiteDraft {
    if ((point == null) != (precision == null)) {
      throw new IllegalArgumentException("a point has a precision, and only a point has");
    }
  }

  /** The same with an id that some service gave it. */
  public SiteDraft withId(@Nullable UUID given) {
    return new SiteDraft(given, name, country, region, city, address, point, precision, operator);
  }

  /** Whether what is told of both is of two sites, whatever they are called. */
  boolean isElsewhereThan(SiteDraft other) {
    return differ(country, other.country)
        || differ(region, other.region)
        || (precision == SitePrecision.EXACT
            && other.precision == SitePrecision.EXACT
            && kilometresTo(other) > APART_KILOMETRES);
  }

  private double kilometresTo(SiteDraft other) {
    return point == null || other.point == null ? 0 : point.kilometresTo(other.point);
  }

  static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  /** The same with what another description of the site says beyond it. */
  SiteDraft with(SiteDraft more) {
    var ours = point != null;
    return new SiteDraft(
        id == null ? more.id : id,
        name,
        country == null ? more.country : country,
        region == null ? more.region : region,
        city == null ? more.city : city,
        address == null ? more.address : address,
        ours ? point : more.point,
        ours ? precision : more.precision,
        operator == null ? more.operator : operator);
  }
}
