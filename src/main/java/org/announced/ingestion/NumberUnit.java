package org.announced.ingestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In what a number stands in a table, and by what it is multiplied for a document. */
final class NumberUnit {

  private static final Map<String, String> POWER = new LinkedHashMap<>();
  private static final Map<String, String> SCALE = new LinkedHashMap<>();

  static {
    POWER.put("MW", "1");
    POWER.put("GW", "1000");
    POWER.put("kW", "0.001");
    POWER.put("W", "0.000001");
    POWER.put("TW", "1000000");
    SCALE.put("one", "1");
    SCALE.put("thousand", "1000");
    SCALE.put("million", "1000000");
    SCALE.put("billion", "1000000000");
    SCALE.put("trillion", "1000000000000");
    SCALE.put("lakh", "100000");
    SCALE.put("crore", "10000000");
    SCALE.put("万", "10000");
    SCALE.put("億", "100000000");
    SCALE.put("兆", "1000000000000");
    SCALE.put("percent", "0.01");
  }

  private NumberUnit() {}

  /**
   * What numbers of a field may stand in: power where it is told in megawatts, a scale elsewhere.
   */
  static List<String> of(String field) {
    return new ArrayList<>(units(field).keySet());
  }

  /** By what a number is multiplied; null if that is no unit of the field. */
  static @Nullable BigDecimal factor(String unit, String field) {
    var factor = units(field).get(unit);
    return factor == null ? null : new BigDecimal(factor);
  }

  private static Map<String, String> units(String field) {
    return field.endsWith("Megawatts") ? POWER : SCALE;
  }
}
