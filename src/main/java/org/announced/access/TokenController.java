package org.announced.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.announced.http.ETags;
import org.announced.http.Ids;
import org.announced.http.QueryParameters;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@link AccessFilter} lets in only those whose token has the scope admin. */
@RestController
@RequestMapping(TokenController.PATH)
class TokenController {

  static final String PATH = "/api/v1/tokens";

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final ShownTokens tokens;

  TokenController(ShownTokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping(produces = JSON)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    new QueryParameters(ServletExchange.head(request), List.of()).refuse();
    return Lists.whole("{\"items\":[" + String.join(",", tokens.list()) + "],\"next\":null}");
  }

  @GetMapping(path = "/{id}", produces = JSON)
  ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
    new QueryParameters(ServletExchange.head(request), List.of()).refuse();
    var json = tokens.find(id(id)).orElseThrow(() -> Issuance.unknown(id));
    var body = json.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .eTag(ETags.of(body))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  /** The id that a path ends in; what is none names no token. */
  static UUID id(String text) {
    return Ids.find(text).orElseThrow(() -> Issuance.unknown(text));
  }
}
