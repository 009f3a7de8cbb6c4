package org.announced.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages of which origins may read what the service says.
 *
 * @param origins such as {@code https://example.org}, as browsers send them; {@code *} is any, and
 *     an empty list is none
 */
@ConfigurationProperties("announced.cors")
record CorsSettings(@DefaultValue("*") List<String> origins) {

  private static final String ANY = "*";
  private static final Pattern ORIGIN =
      Pattern.compile(
          "[a-z][a-z0-9+.-]*://[a-z0-9.-]+(:[0-9]+)?|[a-z]+://\\[[0-9a-f:.]+\\](:[0-9]+)?");

  CorsSettings {
    origins = origins.stream().map(String::strip).filter(origin -> !origin.isEmpty()).toList();
    for (var origin : origins) {
      if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "announced.cors.origins (environment ANNOUNCED_CORS_ORIGINS) are origins such as"
                + " https://example.org, in lower case and without a path, with commas between them,"
                + " or * for any; '"
                + origin
                + "' is neither");
      }
    }
  }

  boolean isAny() {
    return origins.contains(ANY);
  }

  /**
   * What an answer says to a page of this origin: its own name if it may read, else that of nobody,
   * or of somebody else.
   */
  String answer(@Nullable String origin) {
    return origin != null && origins.contains(origin)
        ? origin
        : origins.stream().findFirst().orElse("null");
  }
}
