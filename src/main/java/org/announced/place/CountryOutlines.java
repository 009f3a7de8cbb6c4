package org.announced.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * Where countries are, and states of the US, to about a kilometre, by a map that leaves small
 * islands out. Borders are those that are seen on the ground; what several countries claim is in
 * each of them.
 */
public final class CountryOutlines {

  private static final String OUTLINES = "/place/outlines.tsv";

  /** What has a code of its own and may as well be said to be in the country that it belongs to. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "US", List.of("PR", "GU", "VI", "AS", "MP"),
          "CN", List.of("HK", "MO"),
          "FR", List.of("PF", "NC", "BL", "MF", "PM", "WF", "TF"),
          "DK", List.of("GL", "FO"),
          "NL", List.of("AW", "CW", "SX"),
          "AU", List.of("NF", "HM", "CC", "CX"),
          "NZ", List.of("CK", "NU"),
          "MA", List.of("EH"),
          "FI", List.of("AX"));

  private static final SingletonSupplier<Map<String, Outline>> BY_COUNTRY =
      SingletonSupplier.of(CountryOutlines::read);

  private CountryOutlines() {}

  /**
   * How far outside a country, or a region, a point is, in kilometres; 0 within it. Empty where the
   * map does not have it: of regions it has the states of the United States alone.
   *
   * @param country ISO 3166-1 alpha-2, or ISO 3166-2
   */
  public static OptionalDouble kilometresOutside(String country, Coordinates point) {
    var latitude = point.latitude().doubleValue();
    var longitude = point.longitude().doubleValue();
    return Stream.concat(Stream.of(country), PARTS.getOrDefault(country, List.of()).stream())
        .flatMap(code -> Stream.ofNullable(BY_COUNTRY.obtain().get(code)))
        .mapToDouble(outline -> outline.kilometresOutside(latitude, longitude))
        .min();
  }

  /** The countries that a point is in: none at sea, several where they claim it. */
  public static List<String> countriesAt(Coordinates point) {
    var latitude = point.latitude().doubleValue();
    var longitude = point.longitude().doubleValue();
    return BY_COUNTRY.obtain().entrySet().stream()
        .filter(one -> one.getKey().length() == 2 && one.getValue().holds(latitude, longitude))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Outline> read() {
    try (var stream = CountryOutlines.class.getResourceAsStream(OUTLINES)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + OUTLINES);
      }
      var outlines = new TreeMap<String, Outline>();
      new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(line -> outlines.put(line[0], Outline.of(line[1].split("\t", -1))));
      return outlines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
