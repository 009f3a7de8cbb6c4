package org.announced.money;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReferenceRateController {

  static final String PATH = "/api/v1/reference-rates";

  private final Lists lists;
  private final ReferenceRateListing rates;
  private final RateRevisionListing revisions;

  ReferenceRateController(Lists lists, ReferenceRateListing rates, RateRevisionListing revisions) {
    this.lists = lists;
    this.rates = rates;
    this.revisions = revisions;
  }

  @GetMapping(PATH)
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(rates.listing(), ServletExchange.of(request, response));
  }

  @GetMapping(RateRevisionListing.PATH)
  @Nullable ResponseEntity<byte[]> revisions(
      HttpServletRequest request, HttpServletResponse response) {
    return lists.list(revisions.listing(), ServletExchange.of(request, response));
  }
}
