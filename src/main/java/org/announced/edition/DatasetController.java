package org.announced.edition;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.announced.http.QueryParameters;
import org.announced.http.ServletExchange;
import org.announced.listing.Lists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DatasetController {

  private final Lists lists;
  private final DatasetListing datasets;
  private final MissingRecordListing missing;
  private final ImportedDatasets imported;

  DatasetController(
      Lists lists,
      DatasetListing datasets,
      MissingRecordListing missing,
      ImportedDatasets imported) {
    this.lists = lists;
    this.datasets = datasets;
    this.missing = missing;
    this.imported = imported;
  }

  @GetMapping(DatasetListing.PATH)
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
    return lists.list(datasets.listing(), ServletExchange.of(request, response));
  }

  @GetMapping(DatasetListing.PATH + "/{slug}")
  ResponseEntity<byte[]> one(@PathVariable String slug, HttpServletRequest request) {
    imported.name(slug);
    return lists.byRef(datasets.listing(), slug, ServletExchange.head(request));
  }

  @GetMapping(MissingRecordListing.PATH)
  @Nullable ResponseEntity<byte[]> missing(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    var exchange = ServletExchange.of(request, response);
    var dataset = imported.name(slug);
    var edition = imported.edition(dataset, new QueryParameters(exchange.request()));
    return lists.list(missing.listing(), MissingRecordListing.scope(dataset, edition), exchange);
  }
}
