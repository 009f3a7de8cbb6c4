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
import java.util.List;
import org.announced.web.Lists;
import org.announced.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
class SearchController {

  private static final List<String> TYPES = List.of("COMPANY", "ANNOUNCEMENT");
  private static final int LONGEST = 200;
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @Operation(
      summary = "Find companies and announcements",
      operationId = "search",
      tags = "search",
      description =
          "By name, alias in any script, ticker or listing, or words of an announcement. Kana of"
              + " any width are one, typing errors are forgiven. Best first, as many as limit says;"
              + " there are no further pages.")
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
  ResponseEntity<byte[]> search(HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request, List.of("q", "type", "limit"));
    String words = parameters.required("q", LONGEST, "for example q=さくら");
    List<String> types = parameters.words("type", TYPES);
    int limit = parameters.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    parameters.refuse();
    String items = String.join(",", search.hits(words, types, limit));
    return Lists.page("{\"items\":[" + items + "],\"next\":null}", null);
  }
}
