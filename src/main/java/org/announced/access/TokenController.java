package org.announced.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.announced.http.ETags;
import org.announced.http.Ids;
import org.announced.http.QueryParameters;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@link AccessFilter} lets in only those whose token has the scope admin. */
@Tag(name = "tokens")
@SecurityRequirement(name = "token")
@RestController
@RequestMapping(TokenController.PATH)
class TokenController {

  static final String PATH = "/api/v1/tokens";

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final ShownTokens tokens;

  TokenController(ShownTokens tokens) {
    this.tokens = tokens;
  }

  @Operation(
      summary = "List the tokens",
      operationId = "listTokens",
      description =
          "All of them, oldest first, revoked ones included. Needs the scope admin, as everything"
              + " about tokens does. What opens something is never shown again.")
  @ApiResponse(
      responseCode = "200",
      description = "The tokens.",
      content = @Content(mediaType = JSON, schema = @Schema(ref = "#/components/schemas/Tokens")))
  @ApiResponse(
      responseCode = "304",
      description = "What If-None-Match names is still current.",
      content = @Content)
  @GetMapping(produces = JSON)
  ResponseEntity<byte[]> list(@Parameter(hidden = true) HttpServletRequest request) {
    new QueryParameters(ServletExchange.head(request), List.of()).refuse();
    return Lists.page("{\"items\":[" + String.join(",", tokens.list()) + "],\"next\":null}", null);
  }

  @Operation(summary = "Read one of the tokens", operationId = "getToken")
  @ApiResponse(
      responseCode = "200",
      description = "The token.",
      content = @Content(mediaType = JSON, schema = @Schema(ref = "#/components/schemas/Token")))
  @ApiResponse(
      responseCode = "304",
      description = "What If-None-Match names is still current.",
      content = @Content)
  @GetMapping(path = "/{id}", produces = JSON)
  ResponseEntity<byte[]> one(
      @PathVariable String id, @Parameter(hidden = true) HttpServletRequest request) {
    new QueryParameters(ServletExchange.head(request), List.of()).refuse();
    var json = tokens.find(id(id)).orElseThrow(() -> Issuance.unknown(id));
    var body = json.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .eTag(ETags.of(body))
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  /** The id that a path ends in; what is none names no token. */
  static UUID id(String text) {
    return Ids.find(text).orElseThrow(() -> Issuance.unknown(text));
  }
}
