package org.announced.listing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.announced.http.ServletExchange;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads whatever is {@link ListedById}, at the address that each of them names. */
@RestController
class ListingController {

  private static final String ONE = "/{id}";

  private final Lists lists;
  private final Map<String, ListedById> addresses = new HashMap<>();

  ListingController(Lists lists, List<ListedById> all) {
    this.lists = lists;
    for (ListedById listed : all) {
      addresses.put(listed.path(), listed);
      addresses.put(listed.path() + ONE, listed);
    }
  }

  @Autowired
  void register(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
      throws NoSuchMethodException {
    var list =
        getClass().getDeclaredMethod("list", HttpServletRequest.class, HttpServletResponse.class);
    var one = getClass().getDeclaredMethod("one", String.class, HttpServletRequest.class);
    for (String address : addresses.keySet()) {
      var reads =
          RequestMappingInfo.paths(address)
              .methods(RequestMethod.GET)
              .options(mappings.getBuilderConfiguration())
              .build();
      mappings.registerMapping(reads, this, address.endsWith(ONE) ? one : list);
    }
  }

  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    var exchange = ServletExchange.of(request, response);
    return lists.list(listed(request).listing(exchange.request()), exchange);
  }

  ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
    var head = ServletExchange.head(request);
    return lists.byId(listed(request).listing(head), id, head);
  }

  private ListedById listed(HttpServletRequest request) {
    var address = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return Objects.requireNonNull(addresses.get(String.valueOf(address)));
  }
}
