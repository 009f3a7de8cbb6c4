package org.announced.summary;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures of which a part falls to each value of one key, so that groups by it add up to the whole.
 * A chosen row carries the whole as {@code whole_} and the figure's name; measures read the figure
 * by its name.
 *
 * @param key whose rows {@code x} have the parts, in columns with the figures' names
 */
public record DividedFigures(String key, List<String> figures) {

  /** No figure is divided, and each is carried by its own name. */
  static final DividedFigures NONE = new DividedFigures("", List.of());

  boolean isDividedBy(Collection<String> keys) {
    return keys.contains(key);
  }

  /** The parts, among the columns of the key's rows. */
  String parts() {
    return list("x.%1$s as part_%1$s");
  }

  /** The figures of a row that is one part. */
  String ofPart(String alias) {
    return list(alias + ".part_%1$s as %1$s");
  }

  /** The figures of a row that is not divided. */
  String ofWhole(String alias) {
    return list(alias + ".whole_%1$s as %1$s");
  }

  private String list(String column) {
    return figures.stream()
        .map(figure -> ", " + column.formatted(figure))
        .collect(Collectors.joining());
  }
}
