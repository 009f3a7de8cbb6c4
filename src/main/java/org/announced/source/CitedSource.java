package org.announced.source;

import org.jspecify.annotations.Nullable;

/**
 * By what a source is known again: its address, or where it has none its publisher and title.
 *
 * @param urlKey of the address; null where there is none, and then the others are there
 */
public record CitedSource(
    @Nullable String urlKey, @Nullable String publisher, @Nullable String title) {

  public static CitedSource of(@Nullable String urlKey, String publisher, @Nullable String title) {
    return urlKey == null
        ? new CitedSource(null, publisher, title)
        : new CitedSource(urlKey, null, null);
  }
}
