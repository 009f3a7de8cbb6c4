package org.announced.place;

import java.util.ArrayList;
import java.util.List;

/**
 * The rings of an area: a point is in it if it is within an odd number of them, as an island in a
 * lake of an island is.
 */
final class Outline {

  private static final double KILOMETRES_A_DEGREE = 111.195;

  private final List<double[]> rings = new ArrayList<>();

  private Outline() {}

  /** Of encoded polylines, each a ring of latitudes and longitudes in hundredths of a degree. */
  static Outline of(String[] polylines) {
    var outline = new Outline();
    for (var polyline : polylines) {
      outline.rings.add(decoded(polyline));
    }
    return outline;
  }

  /** Latitudes and longitudes by turns. Each number is the difference from the last of its kind. */
  private static double[] decoded(String polyline) {
    var numbers = new ArrayList<Integer>();
    int number = 0;
    int shift = 0;
    for (int i = 0; i < polyline.length(); i++) {
      int bits = polyline.charAt(i) - 63;
      number |= (bits & 31) << shift;
      shift += 5;
      if (bits < 32) {
        int difference = (number & 1) == 0 ? number >> 1 : ~(number >> 1);
        numbers.add(difference + (numbers.size() < 2 ? 0 : numbers.get(numbers.size() - 2)));
        number = 0;
        shift = 0;
      }
    }
    return numbers.stream().mapToDouble(one -> one / 100.0).toArray();
  }

  boolean holds(double latitude, double longitude) {
    var isWithin = false;
    for (var ring : rings) {
      isWithin ^= isWithin(ring, latitude, longitude);
    }
    return isWithin;
  }

  /** Whether a line to the north pole crosses the ring an odd number of times. */
  private static boolean isWithin(double[] ring, double latitude, double longitude) {
    var isWithin = false;
    for (int i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
      if (ring[i + 1] > longitude != ring[last + 1] > longitude
          && latitude
              < (ring[last] - ring[i]) * (longitude - ring[i + 1]) / (ring[last + 1] - ring[i + 1])
                  + ring[i]) {
        isWithin = !isWithin;
      }
    }
    return isWithin;
  }

  /** 0 within. Where it is not far, as on a plane: what is far is far enough to be far. */
  double kilometresOutside(double latitude, double longitude) {
    if (holds(latitude, longitude)) {
      return 0;
    }
    var nearest = Double.MAX_VALUE;
    for (var ring : rings) {
      for (int i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
        nearest =
            Math.min(
                nearest,
                toSegment(ring[last], ring[last + 1], ring[i], ring[i + 1], latitude, longitude));
      }
    }
    return nearest;
  }

  private static double toSegment(
      double latitude1,
      double longitude1,
      double latitude2,
      double longitude2,
      double latitude,
      double longitude) {
    var narrowing = Math.cos(Math.toRadians(latitude));
    var x1 = east(longitude1 - longitude) * narrowing;
    var y1 = latitude1 - latitude;
    var x2 = x1 + (longitude2 - longitude1) * narrowing;
    var y2 = latitude2 - latitude;
    var length = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
    var along = length == 0 ? 0 : -(x1 * (x2 - x1) + y1 * (y2 - y1)) / length;
    var part = Math.max(0, Math.min(1, along));
    return Math.hypot(x1 + part * (x2 - x1), y1 + part * (y2 - y1)) * KILOMETRES_A_DEGREE;
  }

  /** The shorter way around the earth. */
  private static double east(double degrees) {
    return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  }
}
