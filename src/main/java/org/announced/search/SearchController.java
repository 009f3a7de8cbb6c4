package org.announced.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.announced.http.QueryParameters;
import org.announced.http.ServletExchange;
import org.announced.listing.Cursor;
import org.announced.listing.Lists;
import org.announced.search.Search.Hit;
import org.announced.search.Search.SearchPlace;
import org.announced.version.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(SearchController.PATH)
class SearchController {

  static final String PATH = "/api/v1/search";
  private static final List<String> TYPES =
      Arrays.stream(HitType.values()).map(Enum::name).toList();
  private static final int LONGEST = 200;
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  private final Search search;
  private final Snapshot snapshot;

  SearchController(Search search, Snapshot snapshot) {
    this.search = search;
    this.snapshot = snapshot;
  }

  @Operation(
      summary = "Find companies and announcements",
      operationId = "search",
      tags = "search",
      description =
          "By name, alias in any script, ticker or listing, or words of an announcement. Kana of any"
              + " width are one, accents make no difference, and one typing error a word is forgiven"
              + " where nothing is called as it was typed. Companies come first, best first, then"
              + " announcements, the latest first. Follow next (also in Link) to the end.")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      required = true,
      description = "What to look for, up to 200 characters.",
      schema = @Schema(type = "string", minLength = 1, maxLength = LONGEST),
      example = "さくら")
  @Parameter(
      name = "type",
      in = ParameterIn.QUERY,
      description = "Of what, separated by commas; both when left out.",
      explode = Explode.FALSE,
      array =
          @ArraySchema(
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"COMPANY", "ANNOUNCEMENT"})))
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Hits at most, 1 to 100; 20 when left out.",
      schema =
          @Schema(type = "integer", minimum = "1", maximum = "" + MAX_LIMIT, defaultValue = "20"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "Where to go on, as next of the page before has it.",
      schema = @Schema(type = "string"))
  @Parameter(
      name = "count",
      in = ParameterIn.QUERY,
      description = "exact adds how many hits there are.",
      schema = @Schema(type = "string", allowableValues = "exact"))
  @ApiResponse(
      responseCode = "200",
      description = "The hits.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/SearchResults")))
  @ApiResponse(
      responseCode = "304",
      description = "What If-None-Match names is still current.",
      content = @Content)
  @GetMapping
  @Nullable ResponseEntity<byte[]> search(HttpServletRequest request) {
    QueryParameters parameters =
        new QueryParameters(
            ServletExchange.head(request), List.of("q", "type", "limit", "cursor", "count"));
    String words = parameters.required("q", LONGEST, "for example q=さくら");
    List<HitType> types =
        parameters.words("type", TYPES).stream()
            .filter(TYPES::contains)
            .map(HitType::valueOf)
            .toList();
    int limit = parameters.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    boolean counted = parameters.counted();
    String list = "search\n" + words + "\n" + types;
    SearchPlace after = after(parameters, list);
    parameters.refuse();
    return snapshot.of(
        () -> {
          List<Hit> hits = search.hits(words, types, after, limit + 1);
          String next = null;
          if (hits.size() > limit) {
            hits = hits.subList(0, limit);
            next = next(parameters, hits.get(limit - 1).place(), list);
          }
          return Lists.page(json(hits, next, counted ? search.count(words, types) : null), next);
        });
  }

  private static String json(List<Hit> hits, @Nullable String next, @Nullable Long count) {
    return "{\"items\":["
        + hits.stream().map(Hit::json).collect(Collectors.joining(","))
        + "],\"next\":"
        + (next == null ? "null" : '"' + next + '"')
        + (count == null ? "" : ",\"count\":" + count)
        + "}";
  }

  private static @Nullable SearchPlace after(QueryParameters parameters, String list) {
    String text = parameters.value("cursor");
    if (text == null) {
      return null;
    }
    var place = Cursor.decode(text, list).flatMap(cursor -> SearchPlace.of(cursor.values()));
    if (place.isEmpty()) {
      parameters.refuseCursor();
    }
    return place.orElse(null);
  }

  private static String next(QueryParameters parameters, SearchPlace last, String list) {
    return PATH
        + "?"
        + parameters.values().entrySet().stream()
            .filter(given -> !given.getKey().equals("cursor"))
            .map(given -> given.getKey() + "=" + QueryParameters.encoded(given.getValue()) + "&")
            .collect(Collectors.joining())
        + "cursor="
        + new Cursor(List.of(last.type().name(), last.key(), last.id())).encode(list);
  }
}
