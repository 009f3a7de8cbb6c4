package org.announced.search;

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

  @GetMapping
  ResponseEntity<byte[]> search(HttpServletRequest request) {
    QueryParameters parameters = new QueryParameters(request, List.of("q", "type", "limit"));
    String words = parameters.required("q", LONGEST, "for example q=さくら");
    List<String> types = parameters.words("type", TYPES);
    int limit = parameters.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    parameters.refuse();
    String items = String.join(",", search.hits(words, types, limit));
    return Lists.answer("{\"items\":[" + items + "],\"next\":null}", null);
  }
}
