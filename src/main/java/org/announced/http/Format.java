package org.announced.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.QueryFaults;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms in which a list is given. {@code format=} wins over the Accept header. */
public enum Format {
  JSON("application/json"),
  CSV("text/csv"),
  /** Nobody has registered a name for it, and so it has several. */
  NDJSON(
      "application/x-ndjson",
      "application/ndjson",
      "application/jsonl",
      "application/x-jsonlines",
      "application/jsonlines"),
  /** Only of what is somewhere on the earth. */
  GEOJSON("application/geo+json");

  @SuppressWarnings("Immutable") // The list is never changed, and neither are media types.
  private final List<MediaType> mediaTypes;

  Format(String... mediaTypes) {
    this.mediaTypes = Arrays.stream(mediaTypes).map(MediaType::parseMediaType).toList();
  }

  /** The name that it goes by unless another was asked for. */
  public MediaType mediaType() {
    return mediaTypes.get(0);
  }

  /** All names that it goes by. */
  public List<MediaType> mediaTypes() {
    return mediaTypes;
  }

  /** The name by which a request asks for it. */
  public MediaType mediaType(RequestHead request) {
    List<MediaType> wanted;
    try {
      wanted = wanted(request.accept());
    } catch (InvalidMediaTypeException malformed) {
      return mediaType();
    }
    return wanted.stream()
        .filter(MediaType::isConcrete)
        .flatMap(type -> named(type).limit(1))
        .findFirst()
        .orElse(mediaType());
  }

  /** The header that says which form an answer has. JSON is in UTF-8 by itself. */
  public String contentType(RequestHead request) {
    return mediaType(request) + (this == GEOJSON ? "" : ";charset=UTF-8");
  }

  /** The header that names the file in which an answer of this form is kept. */
  public String disposition(String name) {
    return "inline; filename=\"%s.%s\"".formatted(name, written());
  }

  /** The formats as they are written in the parameter {@code format}. */
  public static List<String> names(Format... offered) {
    return Arrays.stream(offered).map(Format::written).toList();
  }

  /**
   * The one of the offered formats that is asked for.
   *
   * @throws ProblemException 406 when the Accept header allows none of them
   */
  public static Format of(RequestHead request, QueryParameters query, Format... offered) {
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
  public static Format accepted(RequestHead request, Format... offered) {
    String accept = request.accept();
    if (accept.isBlank()) {
      return offered[0];
    }
    List<MediaType> wanted;
    try {
      wanted = wanted(accept);
    } catch (InvalidMediaTypeException malformed) {
      throw new ProblemException(
          ProblemType.NOT_ACCEPTABLE, "The Accept header is not a list of media types.");
    }
    return wanted.stream()
        .flatMap(type -> Arrays.stream(offered).filter(format -> format.isNamed(type)))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_ACCEPTABLE,
                    "Accept asks for '%s'. Here there is %s."
                        .formatted(QueryFaults.shown(accept), listed(offered))));
  }

  private static String listed(Format... offered) {
    return Arrays.stream(offered)
        .flatMap(format -> format.mediaTypes.stream())
        .map(MediaType::toString)
        .collect(Collectors.joining(", "));
  }

  private boolean isNamed(MediaType type) {
    return named(type).findAny().isPresent();
  }

  private Stream<MediaType> named(MediaType type) {
    return mediaTypes.stream().filter(type::includes);
  }

  private String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is accepted at all, most wanted first. */
  private static List<MediaType> wanted(String accept) {
    return MediaType.parseMediaTypes(accept).stream()
        .filter(type -> type.getQualityValue() > 0)
        .sorted(
            Comparator.comparingDouble(MediaType::getQualityValue)
                .reversed()
                .thenComparing(MediaType::isWildcardType)
                .thenComparing(MediaType::isWildcardSubtype))
        .toList();
  }
}
