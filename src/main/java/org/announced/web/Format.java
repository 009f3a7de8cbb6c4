package org.announced.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms in which a list is given. {@code format=} wins over the Accept header. */
public enum Format {
  JSON("application/json"),
  CSV("text/csv"),
  NDJSON("application/x-ndjson");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public MediaType mediaType() {
    return MediaType.parseMediaType(mediaType);
  }

  static List<String> names(Format... offered) {
    return Arrays.stream(offered).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The one of the offered formats that is asked for.
   *
   * @throws ProblemException 406 when the Accept header allows none of them
   */
  public static Format of(HttpServletRequest request, QueryParameters query, Format... offered) {
    String parameter = query.value("format");
    if (parameter == null) {
      return accepted(request, offered);
    }
    List<String> names = names(offered);
    if (names.contains(parameter)) {
      return valueOf(parameter.toUpperCase(Locale.ROOT));
    }
    query.faults().unknownValue("format", parameter, names);
    return offered[0];
  }

  /**
   * The first of the offered formats that the Accept header allows, in the header's order of
   * preference.
   *
   * @throws ProblemException 406 when it allows none
   */
  static Format accepted(HttpServletRequest request, Format... offered) {
    String accept =
        String.join(",", java.util.Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    if (accept.isBlank()) {
      return offered[0];
    }
    List<MediaType> wanted;
    try {
      wanted = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException malformed) {
      throw new ProblemException(
          ProblemType.NOT_ACCEPTABLE, "The Accept header is not a list of media types.");
    }
    wanted.sort(
        Comparator.comparingDouble(MediaType::getQualityValue)
            .reversed()
            .thenComparing(MediaType::isWildcardType)
            .thenComparing(MediaType::isWildcardSubtype));
    for (MediaType type : wanted) {
      for (Format format : offered) {
        if (type.getQualityValue() > 0 && type.includes(format.mediaType())) {
          return format;
        }
      }
    }
    throw new ProblemException(
        ProblemType.NOT_ACCEPTABLE,
        "Accept asks for '"
            + Faults.shown(accept)
            + "'. Here there is "
            + String.join(", ", Arrays.stream(offered).map(format -> format.mediaType).toList())
            + ".");
  }
}
