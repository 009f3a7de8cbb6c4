package org.announced.recognition;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * How much each sign says, in hundredths of certainty; below 0 where it speaks against. They are
 * set from announcements that were read by hand: ADR 10 tells how, and {@code RecognitionFitTests}
 * does it.
 */
record Weights(Map<Sign, Double> points) {

  /** Points from which on a document looks like an announcement. */
  static final double ALIKE = 67;

  /** Points from which on a person should look at the two. */
  static final double NEARLY_ALIKE = 57;

  private static final double WHATEVER_ELSE = -1000;

  private static final Weights SHIPPED = read("/recognition/weights.properties");

  /** Those of the product. */
  static Weights shipped() {
    return SHIPPED;
  }

  double of(Sign sign) {
    return sign == Sign.ANOTHER ? WHATEVER_ELSE : points.getOrDefault(sign, 0.0);
  }

  double sum(Collection<MatchReason> reasons) {
    return reasons.stream().mapToDouble(one -> one.degree() * of(one.sign())).sum();
  }

  /** Of a file with a line for each sign, {@code same-company = 25}. */
  static Weights read(String resource) {
    var told = new Properties();
    try (var stream = Weights.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      told.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var points = new EnumMap<Sign, Double>(Sign.class);
    for (var sign : Sign.values()) {
      if (sign != Sign.ANOTHER) {
        points.put(sign, Double.valueOf(told.getProperty(key(sign))));
      }
    }
    return new Weights(points);
  }

  /** What stands for a sign in a file of weights. */
  static String key(Sign sign) {
    return sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
