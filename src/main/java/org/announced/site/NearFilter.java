package org.announced.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * {@code near=35.68,139.76,50km}: sites within a distance of a point. An index finds those in the
 * box around the circle, and only their distance is worked out.
 *
 * @param within makes of a condition on {@code s}, a site, that on a row of the list
 */
record NearFilter(String description, UnaryOperator<String> within) implements Criterion {

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*,\\s*(\\d{1,5}(?:\\.\\d{1,6})?)\\s*(km|mi)\\s*");

  private static final double KILOMETRES_A_MILE = 1.609344;
  private static final double KILOMETRES_A_DEGREE = 111.195;

  /** Half way around the earth: all that there is. */
  private static final double FARTHEST_KILOMETRES = 20_038;

  @Override
  public String name() {
    return "near";
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public String example() {
    return "35.68,139.76,50km";
  }

  @Override
  public boolean takesCommas() {
    return true;
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    var given = FORM.matcher(values.get(0));
    if (!given.matches()) {
      faults.add(
          name(),
          FaultCode.FORMAT,
          "'%s' is no place with a distance: latitude, longitude, and a distance in km or mi; for example %s."
              .formatted(QueryFaults.shown(values.get(0)), example()));
      return null;
    }
    var latitude = Double.parseDouble(given.group(1));
    var longitude = Double.parseDouble(given.group(2));
    var isMiles = given.group(4).equals("mi");
    var distance = Double.parseDouble(given.group(3)) * (isMiles ? KILOMETRES_A_MILE : 1);
    var fault = fault(latitude, longitude, distance);
    if (fault != null) {
      faults.add(name(), FaultCode.RANGE, fault);
      return null;
    }
    return within.apply(near(latitude, longitude, distance));
  }

  private static @Nullable String fault(double latitude, double longitude, double kilometres) {
    if (Math.abs(latitude) > 90) {
      return "A latitude is between -90 and 90%s."
          .formatted(Math.abs(longitude) <= 90 ? "; it comes before the longitude" : "");
    }
    if (Math.abs(longitude) > 180) {
      return "A longitude is between -180 and 180.";
    }
    return kilometres > 0 && kilometres <= FARTHEST_KILOMETRES
        ? null
        : "The distance is more than 0, and at most half way around the earth.";
  }

  private static String near(double latitude, double longitude, double kilometres) {
    return "s.point_precision <> 'REGION' and "
        + box(latitude, longitude, kilometres)
        + "distance_km(s.latitude, s.longitude, %s, %s) <= %s"
            .formatted(number(latitude), number(longitude), number(kilometres));
  }

  /** Over a pole and across the date line it is a band, or two boxes. */
  private static String box(double latitude, double longitude, double kilometres) {
    // A little more than the circle needs: the distance decides.
    var up = kilometres / KILOMETRES_A_DEGREE * 1.001 + 1e-6;
    var south = latitude - up;
    var north = latitude + up;
    var box = between("s.latitude", Math.max(south, -90), Math.min(north, 90));
    if (south <= -90 || north >= 90) {
      return box;
    }
    var aside =
        Math.toDegrees(
                Math.asin(
                    Math.min(1, Math.sin(Math.toRadians(up)) / Math.cos(Math.toRadians(latitude)))))
            + 1e-6;
    var west = longitude - aside;
    var east = longitude + aside;
    if (west >= -180 && east <= 180) {
      return box + between("s.longitude", west, east);
    }
    return box
        + "(s.longitude >= %s or s.longitude <= %s) and "
            .formatted(
                number(west < -180 ? west + 360 : west), number(east > 180 ? east - 360 : east));
  }

  private static String between(String column, double from, double to) {
    return "%s between %s and %s and ".formatted(column, number(from), number(to));
  }

  private static String number(double value) {
    return "(" + BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP).toPlainString() + ")";
  }
}
