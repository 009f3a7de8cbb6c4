package org.announced.signal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/market-reactions")
class MarketReactionController {

  private final Lists lists;
  private final MarketReactionListing rows;

  MarketReactionController(Lists lists, MarketReactionListing rows) {
    this.lists = lists;
    this.rows = rows;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(rows.listing(), ServletExchange.of(request, response));
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
    return lists.byId(rows.listing(), id, ServletExchange.head(request));
  }
}
