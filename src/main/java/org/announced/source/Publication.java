package org.announced.source;

import org.jspecify.annotations.Nullable;

/**
 * What was published. A title or an address is needed to find it again.
 *
 * @param title as published; null when only the address is known
 * @param url http or https; null when only the title is known
 * @param publishedAt day or time as stated, ISO 8601; without an offset the publisher's local time
 * @param language of the text, BCP 47; null when not known
 */
public record Publication(
    String publisher,
    @Nullable String title,
    @Nullable String url,
    @Nullable String publishedAt,
    @Nullable String language) {

  public Publication {
    if (title == null && url == null) {
      throw new IllegalArgumentException("a source needs a title or an address");
    }
  }
}
