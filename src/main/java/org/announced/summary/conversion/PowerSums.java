package org.announced.summary.conversion;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.summary.Measure;
import org.announced.summary.Slice;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.ShownGroup;
import org.jspecify.annotations.Nullable;

/** The power among the measures of capacities, of which only the point is told here. */
final class PowerSums {

  private static final String PREFIX = "powerMegawatts.";
  private static final String POINT = ".point";

  private PowerSums() {}

  static boolean isPoint(Measure measure) {
    return isPoint(measure.name());
  }

  private static boolean isPoint(String name) {
    return name.startsWith(PREFIX) && name.endsWith(POINT);
  }

  /** Of what power is told: of the IT equipment, and so on. */
  static List<String> bases(SummaryQuery question) {
    return question.slice(Slice.GROUPS).shown().stream()
        .filter(PowerSums::isPoint)
        .map(PowerSums::basis)
        .toList();
  }

  private static String basis(String name) {
    return name.substring(PREFIX.length(), name.length() - POINT.length());
  }

  /** By what it is of. */
  static Map<String, @Nullable BigDecimal> of(SummaryQuery question, ShownGroup group) {
    List<String> shown = question.slice(Slice.GROUPS).shown();
    Map<String, @Nullable BigDecimal> power = new LinkedHashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      if (isPoint(shown.get(i))) {
        power.put(basis(shown.get(i)), group.measures().get(i));
      }
    }
    return power;
  }
}
