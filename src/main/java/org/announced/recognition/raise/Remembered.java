package org.announced.recognition.raise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of texts before: one is compared with many, and comes again with the next document.
 * The texts that were asked for last are remembered.
 */
final class Remembered<K, V> {

  private static final int MOST = 2000;

  private final Map<K, V> made =
      Collections.synchronizedMap(
          new LinkedHashMap<K, V>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
              return size() > MOST;
            }
          });

  private final Function<K, V> maker;

  Remembered(Function<K, V> maker) {
    this.maker = maker;
  }

  V of(K text) {
    var known = made.get(text);
    if (known == null) {
      known = maker.apply(text);
      made.put(text, known);
    }
    return known;
  }
}
