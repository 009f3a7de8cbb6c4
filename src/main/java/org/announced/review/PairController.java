package org.announced.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.announced.correction.ChangeRequests;
import org.announced.correction.ChangeRequests.Answer;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pairs of every kind: those on which nobody has decided, and that two of them are two. */
@RestController
class PairController {

  private static final String DISMISSAL = "/{id}/dismissal";

  private final Lists lists;
  private final ChangeRequests changes;
  private final PairDismissals dismissals;
  private final Map<String, PairListing> addresses = new HashMap<>();

  PairController(
      Lists lists, ChangeRequests changes, PairDismissals dismissals, List<PairListing> all) {
    this.lists = lists;
    this.changes = changes;
    this.dismissals = dismissals;
    for (var pairs : all) {
      addresses.put(pairs.path(), pairs);
      addresses.put(pairs.path() + DISMISSAL, pairs);
    }
  }

  @Autowired
  void register(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings)
      throws NoSuchMethodException {
    var list =
        getClass().getDeclaredMethod("list", HttpServletRequest.class, HttpServletResponse.class);
    var dismiss = getClass().getDeclaredMethod("dismiss", String.class, HttpServletRequest.class);
    for (var address : addresses.keySet()) {
      var info = RequestMappingInfo.paths(address);
      if (address.endsWith(DISMISSAL)) {
        info.methods(RequestMethod.POST)
            .consumes(MediaType.APPLICATION_JSON_VALUE)
            .produces(MediaType.APPLICATION_JSON_VALUE);
      } else {
        info.methods(RequestMethod.GET);
      }
      mappings.registerMapping(
          info.options(mappings.getBuilderConfiguration()).build(),
          this,
          address.endsWith(DISMISSAL) ? dismiss : list);
    }
  }

  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(asked(request).listing(), ServletExchange.of(request, response));
  }

  ResponseEntity<byte[]> dismiss(@PathVariable("id") String id, HttpServletRequest request)
      throws IOException {
    var pairs = asked(request).pairs();
    return changes.answer(request, sent -> Answer.ok(dismissals.dismiss(pairs, id, sent)));
  }

  private PairListing asked(HttpServletRequest request) {
    var address = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return Objects.requireNonNull(addresses.get(String.valueOf(address)));
  }
}
