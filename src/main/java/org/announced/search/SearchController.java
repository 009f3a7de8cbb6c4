package org.announced.search;

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
import org.announced.version.Moment;
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
    return snapshot.versioned(
        version -> {
          List<Hit> hits = search.hits(words, types, after, limit + 1);
          String next = null;
          if (hits.size() > limit) {
            hits = hits.subList(0, limit);
            next = next(parameters, hits.get(limit - 1).place(), list);
          }
          Long count = counted ? search.count(words, types) : null;
          return Lists.page(json(hits, next, count), next, version);
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
    return Moment.in(
        PATH
            + "?"
            + parameters.values().entrySet().stream()
                .filter(given -> !given.getKey().equals("cursor"))
                .map(
                    given -> given.getKey() + "=" + QueryParameters.encoded(given.getValue()) + "&")
                .collect(Collectors.joining())
            + "cursor="
            + new Cursor(List.of(last.type().name(), last.key(), last.id())).encode(list));
  }
}
