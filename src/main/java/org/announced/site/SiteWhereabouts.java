package org.announced.site;

import java.math.BigDecimal;
import java.util.List;
import org.announced.document.JsonPart;
import org.announced.document.Location;
import org.announced.document.Values;
import org.announced.place.Coordinates;
import org.announced.place.Countries;
import org.announced.place.Country;
import org.announced.place.CountryOutlines;
import org.announced.place.Region;
import org.announced.place.Regions;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Reads the coordinates of a site, and whether they are where it is said to be.
 *
 * @param said where it is said to be
 */
record SiteWhereabouts(JsonPart site, Location said, Countries countries, Faults faults) {

  /**
   * What is so near to a border or a coast is taken to be on this side of it: the map is coarse,
   * ports are built into the sea, and a town's point may lie across the river.
   */
  private static final double TOLERATED_KILOMETRES = 25;

  /** Around the point in the sea off Guinea that empty cells and failed look-ups become. */
  private static final double NOWHERE_DEGREES = 0.01;

  /** Null when there is no point, or something is wrong with it. */
  @Nullable Coordinates point(Values values) {
    var latitude = values.decimal(site, "latitude", 6, "degrees");
    var longitude = values.decimal(site, "longitude", 6, "degrees");
    if (latitude == null || longitude == null) {
      require("latitude", "longitude");
      require("longitude", "latitude");
      return null;
    }
    if (isBeyondThePoles(latitude)) {
      if (!isBeyondThePoles(longitude)
          && isPlausible(new Coordinates(/* latitude= */ longitude, /* longitude= */ latitude))) {
        swapped(latitude, longitude);
      } else {
        faults.add(
            site.at("latitude"),
            FaultCode.RANGE,
            "A latitude is between -90 and 90; this is %s.".formatted(latitude.toPlainString()));
      }
      return null;
    }
    var point = new Coordinates(latitude, longitude);
    if (!isThere(point)) {
      return null;
    }
    warnOfRegion(point);
    return point;
  }

  /**
   * Regions are coarser in people's heads than countries are, and their outlines mostly unknown.
   */
  private void warnOfRegion(Coordinates point) {
    var region = said.region();
    var outside = region == null ? 0 : outside(region, point, 0);
    if (region != null && outside > TOLERATED_KILOMETRES) {
      faults.warn(
          Fault.at(
              site.at("latitude"),
              FaultCode.ELSEWHERE,
              "%s is some %d km outside %s (%s)."
                  .formatted(
                      point,
                      Math.round(outside),
                      Regions.find(region).map(Region::name).orElse(region),
                      region)));
    }
  }

  /** Half a point is none. */
  private void require(String there, String missing) {
    if (site.has(there) && !site.has(missing) && !faults.concern(site.at(missing))) {
      faults.add(
          site.at(missing),
          FaultCode.REQUIRED,
          "There is a %s without a %s. Add it, or leave both out.".formatted(there, missing));
    }
  }

  private static boolean isBeyondThePoles(BigDecimal degrees) {
    return degrees.abs().compareTo(BigDecimal.valueOf(90)) > 0;
  }

  /** Notes a point that is not where the site is said to be, and what may have been meant. */
  private boolean isThere(Coordinates point) {
    if (Math.abs(point.latitude().doubleValue()) < NOWHERE_DEGREES
        && Math.abs(point.longitude().doubleValue()) < NOWHERE_DEGREES) {
      faults.add(
          site.at("latitude"),
          FaultCode.ELSEWHERE,
          "%s is in the sea off Guinea, where nothing is built: it is what unknown coordinates become. Leave them out."
              .formatted(point));
      return false;
    }
    var country = said.country();
    var outside = country == null ? 0 : outside(country, point, 0);
    if (outside <= TOLERATED_KILOMETRES) {
      return true;
    }
    if (!isBeyondThePoles(point.longitude())
        && isPlausible(
            new Coordinates(
                /* latitude= */ point.longitude(), /* longitude= */ point.latitude()))) {
      swapped(point.latitude(), point.longitude());
    } else {
      elsewhere(point, String.valueOf(country), outside);
    }
    return false;
  }

  private void elsewhere(Coordinates point, String country, double outside) {
    var there = CountryOutlines.countriesAt(point);
    faults.add(
        site.at("latitude"),
        FaultCode.ELSEWHERE,
        "%s is %s, some %d km outside %s (%s). Correct the coordinates or the country."
            .formatted(
                point,
                there.isEmpty() ? "at sea" : "in " + String.join(" and ", there),
                Math.round(outside),
                countries.find(country).map(Country::name).orElse(country),
                country),
        List.copyOf(there));
  }

  /** Whether a point is in the country; where none is said, in any. */
  private boolean isPlausible(Coordinates point) {
    var country = said.country();
    return country == null
        ? !CountryOutlines.countriesAt(point).isEmpty()
        : outside(country, point, Double.MAX_VALUE) <= TOLERATED_KILOMETRES;
  }

  private static double outside(String country, Coordinates point, double otherwise) {
    return CountryOutlines.kilometresOutside(country, point).orElse(otherwise);
  }

  private void swapped(BigDecimal latitude, BigDecimal longitude) {
    faults.add(
        site.at("latitude"),
        FaultCode.SWAPPED,
        "Latitude and longitude are swapped: write latitude %s, longitude %s."
            .formatted(longitude.toPlainString(), latitude.toPlainString()));
  }
}
